package vn.motcua.kit;

import java.nio.file.Path;
import vn.motcua.kit.inbox.Inbox;
import vn.motcua.kit.mail.SmtpReceiver;
import vn.motcua.kit.sms.SmppReceiver;

/** The running kit: everything that stands in for the outside world on this machine. */
public final class DevelopmentKit implements AutoCloseable {
  private final Inbox inbox;
  private final SmtpReceiver smtp;
  private final SmppReceiver smpp;

  private DevelopmentKit(Inbox inbox, SmtpReceiver smtp, SmppReceiver smpp) {
    this.inbox = inbox;
    this.smtp = smtp;
    this.smpp = smpp;
  }

  /** Everything listens when it returns. */
  public static DevelopmentKit start(KitSettings settings) {
    var inbox = Inbox.open(settings.dataFolder().resolve("messages.jsonl"));
    return new DevelopmentKit(
        inbox,
        SmtpReceiver.start(settings.ports().smtp(), inbox),
        SmppReceiver.start(settings.ports().smpp(), inbox));
  }

  /** Starts the kit on its own, state in the folder given or {@code .motcua/kit}. */
  public static void main(String[] arguments) {
    var kit = start(KitSettings.in(Path.of(arguments.length > 0 ? arguments[0] : ".motcua/kit")));
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(kit::close));
  }

  public Inbox inbox() {
    return inbox;
  }

  public SmtpReceiver smtp() {
    return smtp;
  }

  public SmppReceiver smpp() {
    return smpp;
  }

  @Override
  public void close() {
    smtp.close();
    smpp.close();
    inbox.close();
  }
}
