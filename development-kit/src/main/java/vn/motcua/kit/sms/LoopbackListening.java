package vn.motcua.kit.sms;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;

/** Server sockets on the loopback address only; remembers the port that was really taken. */
final class LoopbackListening implements ServerConnectionFactory {
  private static final int BACKLOG = 50;

  private final AtomicInteger port = new AtomicInteger();

  @Override
  public ServerConnection listen(int wanted) throws IOException {
    return listen(wanted, 0, BACKLOG);
  }

  @Override
  public ServerConnection listen(int wanted, int timeout) throws IOException {
    return listen(wanted, timeout, BACKLOG);
  }

  @Override
  public ServerConnection listen(int wanted, int timeout, int backlog) throws IOException {
    var socket = new ServerSocket(wanted, backlog, InetAddress.getLoopbackAddress());
    socket.setSoTimeout(timeout);
    port.set(socket.getLocalPort());
    return new ServerSocketConnection(socket);
  }

  int port() {
    return port.get();
  }
}
