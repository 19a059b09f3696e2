package vn.motcua.kit.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Locale;
import vn.motcua.kit.inbox.Faults;
import vn.motcua.kit.inbox.Inbox;

/**
 * Takes e-mail by SMTP on the loopback address and keeps it in an {@link Inbox}; needs no Spring.
 */
public final class SmtpReceiver implements AutoCloseable {
  private static final long START_MILLIS = 10_000;
  private static final long STOP_MILLIS = 2_000;

  private final DurableSmtpServer server;
  private final Faults faults;

  private SmtpReceiver(DurableSmtpServer server, Faults faults) {
    this.server = server;
    this.faults = faults;
  }

  /**
   * Listens when it returns.
   *
   * @param port 0 for any free one
   */
  public static SmtpReceiver start(int port, Inbox inbox) {
    var faults = new Faults();
    var setup = new ServerSetup(port, InetAddress.getLoopbackAddress().getHostAddress(), "smtp");
    var server =
        new DurableSmtpServer(
            setup, new Managers(), new MailStore(inbox, Clock.systemUTC()), faults);
    server.startService();
    if (!isRunning(server)) {
      server.stopService(STOP_MILLIS);
      throw new IllegalStateException(
          String.format(
              Locale.ROOT, "The SMTP receiver cannot listen on port %d: is it taken?", port));
    }
    return new SmtpReceiver(server, faults);
  }

  /** The port it listens on. */
  public int port() {
    return server.getPort();
  }

  /** Switches for tests. */
  public Faults faults() {
    return faults;
  }

  @Override
  public void close() {
    server.stopService(STOP_MILLIS);
  }

  private static boolean isRunning(DurableSmtpServer server) {
    try {
      return server.waitTillRunning(START_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
