package vn.motcua.signing.adapter.http;

import org.springframework.http.server.reactive.ServerHttpRequest;

/** Where a request comes from, as the server (or its trusted proxy) saw it. */
final class ClientAddress {
  private ClientAddress() {}

  static String of(ServerHttpRequest request) {
    var address = request.getRemoteAddress();
    return address == null || address.getAddress() == null
        ? "unknown"
        : address.getAddress().getHostAddress();
  }
}
