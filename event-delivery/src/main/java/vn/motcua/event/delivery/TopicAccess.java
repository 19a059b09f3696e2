package vn.motcua.event.delivery;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.PatternType.PREFIXED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import vn.motcua.event.contract.Topic;

/**
 * Who may write and read which topic, as declared, in the words of the broker's access lists. A
 * service signs in under its full name ({@code intake-service}); its relay's transactions and its
 * consumer groups bear that name's beginning. An integrator's groups begin with his name and a
 * hyphen; since each owns all groups with his beginning, none may begin as another's do.
 */
public final class TopicAccess {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String ANYBODY = "*";
  private static final String SANDBOXES = "motcua.sandbox.";
  private static final Set<String> SERVICES = services();

  private TopicAccess() {}

  /**
   * Creates the declared topics and access lists, by an administrator; idempotent, and nothing that
   * stands is changed.
   *
   * @param integrators accounts that read the public topics, and what is replayed for them, in
   *     groups of their own
   * @return how topics differ from what is declared
   * @throws IntegratorRefused for an integrator whose groups would overlap with a service's or with
   *     those of another account, named here or by a list that stands on the broker: {@code bank}
   *     beside {@code bank-b}, whichever was first; nothing is made then
   */
  public static List<String> prepare(
      Map<String, Object> administrator, Collection<String> integrators)
      throws InterruptedException, ExecutionException, TimeoutException {
    GroupOwner.admit(integrators, SERVICES.stream().map(GroupOwner::service).toList());
    var lists = lists(integrators);
    try (var admin = Admin.create(administrator)) {
      GroupOwner.admit(integrators, GroupOwner.standing(find(admin, GroupOwner.PREFIXED_GROUPS)));
      var differences = new TopicSetup(administrator, null).run();
      admin.createAcls(lists).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      await(admin, lists);
      return differences;
    }
  }

  /** The broker takes access lists up a moment after it has accepted them. */
  private static void await(Admin admin, Collection<AclBinding> lists)
      throws InterruptedException, ExecutionException, TimeoutException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!stand(admin, lists)) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("the broker does not take the access lists up");
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static boolean stand(Admin admin, Collection<AclBinding> lists)
      throws InterruptedException, ExecutionException, TimeoutException {
    return find(admin, AclBindingFilter.ANY).containsAll(lists);
  }

  private static Collection<AclBinding> find(Admin admin, AclBindingFilter filter)
      throws InterruptedException, ExecutionException, TimeoutException {
    return admin.describeAcls(filter).values().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private static Collection<AclBinding> lists(Collection<String> integrators) {
    var lists = new ArrayList<AclBinding>();
    forTopics(lists);
    SERVICES.forEach(service -> forService(lists, service));
    integrators.forEach(integrator -> forIntegrator(lists, integrator));
    return lists;
  }

  private static void forTopics(Collection<AclBinding> lists) {
    for (var topic : Topic.values()) {
      for (var writer : who(topic, List.of(topic.writer()))) {
        allow(lists, writer, ResourceType.TOPIC, topic.topicName(), LITERAL, WRITE, DESCRIBE);
      }
      for (var reader : who(topic, topic.readers())) {
        allow(lists, reader, ResourceType.TOPIC, topic.topicName(), LITERAL, READ, DESCRIBE);
      }
      for (var service : SERVICES) {
        allow(
            lists,
            service,
            ResourceType.TOPIC,
            topic.topicName(),
            LITERAL,
            DESCRIBE,
            DESCRIBE_CONFIGS);
      }
    }
  }

  /** Replays go into integrators' own topics; how far a group has read is shown to its keeper. */
  private static void forService(Collection<AclBinding> lists, String service) {
    var prefix = GroupOwner.service(service).prefix();
    allow(lists, service, ResourceType.GROUP, prefix, PREFIXED, READ, DESCRIBE);
    allow(lists, service, ResourceType.TRANSACTIONAL_ID, prefix, PREFIXED, WRITE, DESCRIBE);
    allow(lists, service, ResourceType.TOPIC, SANDBOXES, PREFIXED, CREATE, WRITE, DESCRIBE);
    allow(lists, service, ResourceType.GROUP, ANYBODY, LITERAL, DESCRIBE);
  }

  /** The public topics are for everybody who may sign in. */
  private static void forIntegrator(Collection<AclBinding> lists, String integrator) {
    var prefix = GroupOwner.integrator(integrator).prefix();
    allow(lists, integrator, ResourceType.GROUP, prefix, PREFIXED, READ, DESCRIBE);
    allow(lists, integrator, ResourceType.TOPIC, SANDBOXES, PREFIXED, READ, DESCRIBE);
  }

  /** What is internal is for the services alone, though each of them may. */
  private static Collection<String> who(Topic topic, Collection<String> declared) {
    return topic.reach() == Topic.Reach.INTERNAL && declared.contains(ANYBODY)
        ? SERVICES
        : declared;
  }

  private static Set<String> services() {
    var services = new TreeSet<String>();
    Arrays.stream(Topic.values()).map(Topic::writer).forEach(services::add);
    services.remove(ANYBODY);
    return services;
  }

  private static void allow(
      Collection<AclBinding> lists,
      String who,
      ResourceType kind,
      String name,
      PatternType pattern,
      AclOperation... operations) {
    for (var operation : operations) {
      lists.add(
          new AclBinding(
              new ResourcePattern(kind, name, pattern),
              new AccessControlEntry("User:" + who, "*", operation, AclPermissionType.ALLOW)));
    }
  }
}
