package vn.motcua.event.contract.invented;

import java.time.Duration;
import java.time.Instant;
import vn.motcua.event.contract.notice.NoticeChannel;
import vn.motcua.event.contract.notice.NoticeDelivered;
import vn.motcua.event.contract.notice.NoticeFailed;
import vn.motcua.event.contract.notice.NoticeFailure;
import vn.motcua.event.contract.notice.NoticeSent;

/** Tells the citizen, seconds after something happened. */
final class Notices {

  private static final Duration TO_SEND = Duration.ofSeconds(2);
  private static final Duration TO_ARRIVE = Duration.ofSeconds(5);
  private static final int ONE_VERSION = 1;

  private final Recorder recorder;
  private final boolean reachable;

  Notices(Recorder recorder, boolean reachable) {
    this.recorder = recorder;
    this.reachable = reachable;
  }

  void about(InventedEvent event) {
    var name = event.type().family();
    var template = name.substring(name.lastIndexOf('.') + 1);
    var notice = "n-" + recorder.hash().substring(0, 24);
    var sent = event.time().plus(TO_SEND);
    if (!reachable) {
      recorder.tell(sent, failed(notice, template, sent), event);
      return;
    }
    var arrived = sent.plus(TO_ARRIVE);
    recorder.tell(
        sent,
        new NoticeSent(recorder.key(), notice, NoticeChannel.SMS, template, ONE_VERSION, sent),
        event);
    recorder.tell(
        arrived,
        new NoticeDelivered(
            recorder.key(), notice, NoticeChannel.SMS, template, ONE_VERSION, arrived),
        event);
  }

  private NoticeFailed failed(String notice, String template, Instant at) {
    return new NoticeFailed(
        recorder.key(),
        notice,
        NoticeChannel.SMS,
        template,
        ONE_VERSION,
        NoticeFailure.NO_CONTACT,
        at);
  }
}
