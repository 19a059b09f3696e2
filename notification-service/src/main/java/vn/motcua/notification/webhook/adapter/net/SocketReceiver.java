package vn.motcua.notification.webhook.adapter.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.notification.webhook.application.Receiver;
import vn.motcua.notification.webhook.domain.Outcome;
import vn.motcua.notification.webhook.domain.Outcome.Fault;
import vn.motcua.notification.webhook.domain.TargetUrl;

/**
 * One HTTP/1.1 request over one socket. The HTTP clients at hand look names up themselves; here the
 * connection goes to the address that was looked at, while certificate and {@code Host} are held
 * against the name, so a name that changes its address in between gains nothing.
 */
final class SocketReceiver implements Receiver, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SocketReceiver.class);

  private final SSLSocketFactory tls;
  private final Duration connect;
  private final Duration whole;
  private final Clock clock;
  private final ScheduledExecutorService ends =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhook-ends").factory());

  SocketReceiver(SSLSocketFactory tls, Duration connect, Duration whole, Clock clock) {
    this.tls = tls;
    this.connect = connect;
    this.whole = whole;
    this.clock = clock;
  }

  @Override
  public Outcome post(
      TargetUrl target, InetAddress address, Map<String, String> headers, String body) {
    var late = new AtomicBoolean();
    try (var socket = new Socket()) {
      // Reading has a time limit of its own in Java, writing and a dripping answer have none.
      var end = ends.schedule(() -> end(socket, late), whole.toMillis(), TimeUnit.MILLISECONDS);
      try {
        return exchange(socket, target, address, request(target, headers, body));
      } finally {
        end.cancel(false);
      }
    } catch (IOException failure) {
      return Outcome.Failed.of(late.get() ? Fault.TIMEOUT : fault(failure));
    } catch (RuntimeException unexpected) {
      // Thrown further it would leave the attempt unsettled, to be made again for ever.
      LOG.warn("an answer is not understood host={}", target.host(), unexpected);
      return Outcome.Failed.of(Fault.PROTOCOL);
    }
  }

  private Outcome exchange(Socket socket, TargetUrl target, InetAddress address, byte[] request)
      throws IOException {
    socket.connect(
        new InetSocketAddress(address, target.port()), Math.toIntExact(connect.toMillis()));
    socket.setSoTimeout(Math.toIntExact(whole.toMillis()));
    var speaking = target.secure() ? secured(socket, target) : socket;
    speaking.getOutputStream().write(request);
    speaking.getOutputStream().flush();
    var answer = Answer.read(speaking.getInputStream());
    return answer.outcome(clock.instant());
  }

  /** TLS under the target's name: server name indication, and the certificate must bear it. */
  private Socket secured(Socket socket, TargetUrl target) throws IOException {
    var secured = (SSLSocket) tls.createSocket(socket, target.host(), target.port(), true);
    var parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static byte[] request(TargetUrl target, Map<String, String> headers, String body) {
    var content = body.getBytes(UTF_8);
    var head = new StringBuilder();
    head.append("POST ").append(target.pathAndQuery()).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(target.authority()).append("\r\n");
    headers.forEach(
        (name, value) -> head.append(name).append(": ").append(ascii(value)).append("\r\n"));
    head.append("User-Agent: Motcua-Webhook/1\r\nAccept: */*\r\nConnection: close\r\n");
    head.append("Content-Length: ").append(content.length).append("\r\n\r\n");
    var start = head.toString().getBytes(UTF_8);
    var all = new byte[start.length + content.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(content, 0, all, start.length, content.length);
    return all;
  }

  /** No line break and nothing else that is not plain gets into a header. */
  private static String ascii(String value) {
    return value.replaceAll("[^ -~]", "?");
  }

  private static void end(Socket socket, AtomicBoolean late) {
    late.set(true);
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      late.set(true);
    }
  }

  private static Fault fault(IOException failure) {
    return switch (failure) {
      case SocketTimeoutException slow -> Fault.TIMEOUT;
      case SSLException distrusted -> Fault.TLS;
      case Answer.NoHttp noHttp -> Fault.PROTOCOL;
      default -> Fault.CONNECTION;
    };
  }

  @Override
  public void close() {
    ends.shutdownNow();
  }
}
