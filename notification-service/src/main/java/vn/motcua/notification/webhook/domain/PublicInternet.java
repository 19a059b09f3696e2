package vn.motcua.notification.webhook.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public internet from those that lead inside: loopback, link-local,
 * private, shared, multicast, reserved, and version 4 addresses wrapped in version 6 (the special
 * purpose registries of IANA, RFC 6890).
 */
final class PublicInternet {

  private static final List<Network> NOT_PUBLIC =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4",
              "2001::/23",
              "2001:db8::/32",
              "3fff::/20")
          .map(Network::parse)
          .toList();

  /** What is not in here is loopback, link-local, unique-local, multicast or not handed out. */
  private static final Network GLOBAL_V6 = Network.parse("2000::/3");

  private static final Network NAT64 = Network.parse("64:ff9b::/96");
  private static final Network SIX_TO_FOUR = Network.parse("2002::/16");

  private PublicInternet() {}

  static boolean holds(InetAddress address) {
    if (NOT_PUBLIC.stream().anyMatch(network -> network.contains(address))) {
      return false;
    }
    if (Network.isV4(address)) {
      return true;
    }
    if (NAT64.contains(address)) {
      return holds(embedded(address, 12));
    }
    if (SIX_TO_FOUR.contains(address)) {
      return holds(embedded(address, 2));
    }
    return GLOBAL_V6.contains(address);
  }

  private static InetAddress embedded(InetAddress address, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), from, from + 4));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
