package vn.motcua.event.delivery;

import static org.apache.kafka.common.acl.AclOperation.ALL;
import static org.apache.kafka.common.acl.AclOperation.READ;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;

/** An account that reads in all groups with a prefix. */
record GroupOwner(String name, String prefix) {

  /** Access lists of the broker that give somebody the groups with a prefix. */
  static final AclBindingFilter PREFIXED_GROUPS =
      new AclBindingFilter(
          new ResourcePatternFilter(ResourceType.GROUP, null, PatternType.PREFIXED),
          new AccessControlEntryFilter(null, null, AclOperation.ANY, AclPermissionType.ALLOW));

  private static final Set<AclOperation> READING = Set.of(READ, ALL);

  static GroupOwner service(String name) {
    return new GroupOwner(name, name.replaceFirst("-service$", "-"));
  }

  static GroupOwner integrator(String name) {
    return new GroupOwner(name, name + "-");
  }

  /** Owners by the lists that stand on a broker. */
  static List<GroupOwner> standing(Collection<AclBinding> lists) {
    return lists.stream()
        .filter(list -> READING.contains(list.entry().operation()))
        .map(list ->
            new GroupOwner(
                list.entry().principal().replaceFirst("^User:", ""), list.pattern().name()))
        .toList();
  }

  /**
   * Admits integrators beside others and each other.
   *
   * @throws IntegratorRefused when two accounts would own a group, or one has no integrator's name
   */
  static void admit(Collection<String> integrators, Collection<GroupOwner> others) {
    var owners = new ArrayList<>(others);
    for (var name : integrators) {
      if (!name.matches("[a-z][a-z0-9-]*")) {
        throw IntegratorRefused.misformed(name);
      }
      var owner = integrator(name);
      owners.stream()
          .filter(owner::overlaps)
          .findFirst()
          .ifPresent(other -> {
            throw IntegratorRefused.overlapping(name, other);
          });
      owners.add(owner);
    }
  }

  private boolean overlaps(GroupOwner other) {
    return !equals(other) && (prefix.startsWith(other.prefix) || other.prefix.startsWith(prefix));
  }
}
