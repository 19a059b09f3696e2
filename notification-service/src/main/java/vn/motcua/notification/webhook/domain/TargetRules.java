package vn.motcua.notification.webhook.domain;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where webhooks may go: https to the public internet, and to what the operator has named. Keeps an
 * integrator from reaching the inside of the office through us.
 *
 * @param plainHttp whether http is taken too
 * @param hosts names that may lead anywhere
 * @param networks addresses that are let through though they are not public
 */
public record TargetRules(boolean plainHttp, Set<String> hosts, List<Network> networks) {

  public TargetRules {
    hosts = Set.copyOf(hosts);
    networks = List.copyOf(networks);
  }

  /** Rules with an allow-list of names, addresses and networks. */
  public static TargetRules of(boolean plainHttp, Collection<String> allowed) {
    return new TargetRules(
        plainHttp,
        allowed.stream()
            .filter(each -> !Network.isWrittenAs(each))
            .map(each -> each.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()),
        allowed.stream().filter(Network::isWrittenAs).map(Network::parse).toList());
  }

  /**
   * What is wrong with a target whose name leads to these addresses; one wrong address spoils all.
   */
  public Optional<TargetFault> faultOf(TargetUrl target, List<InetAddress> addresses) {
    if (!target.secure() && !plainHttp) {
      return Optional.of(TargetFault.NOT_HTTPS);
    }
    if (addresses.isEmpty()) {
      return Optional.of(TargetFault.UNRESOLVED);
    }
    if (hosts.contains(target.host()) || addresses.stream().allMatch(this::open)) {
      return Optional.empty();
    }
    return Optional.of(TargetFault.NOT_PUBLIC);
  }

  private boolean open(InetAddress address) {
    return PublicInternet.holds(address)
        || networks.stream().anyMatch(network -> network.contains(address));
  }
}
