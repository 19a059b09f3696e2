package vn.motcua.signing.adapter.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Where a request comes from, as the server (or its trusted proxy) saw it. */
final class ClientAddress {
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  static String of(ServerHttpRequest request) {
    var address = request.getRemoteAddress();
    return address == null || address.getAddress() == null ? "unknown" : of(address.getAddress());
  }

  /** One line has a whole /64 of IPv6 addresses: they count as one. */
  static String of(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64"
        : address.getHostAddress();
  }
}
