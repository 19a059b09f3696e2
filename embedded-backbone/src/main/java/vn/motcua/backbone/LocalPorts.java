package vn.motcua.backbone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on the loopback interface. */
public final class LocalPorts {

  private LocalPorts() {}

  /** A port that nobody listens on at this moment. */
  public static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Whether somebody listens on a port. */
  public static boolean taken(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return false;
    } catch (IOException taken) {
      return true;
    }
  }

  /**
   * Refuses a taken port in words.
   *
   * @throws BackboneException when somebody listens on it
   */
  public static void requireFree(String what, int port) {
    if (taken(port)) {
      throw new BackboneException(
          "cổng %d (%s) đang bị chương trình khác dùng: hãy dừng nó, hoặc đặt MOTCUA_PORT_OFFSET."
              .formatted(port, what),
          "port %d (%s) is taken by another program: stop it, or set MOTCUA_PORT_OFFSET."
              .formatted(port, what));
    }
  }
}
