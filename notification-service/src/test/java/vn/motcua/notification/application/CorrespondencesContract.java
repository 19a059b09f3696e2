package vn.motcua.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.domain.Notices.NOON;
import static vn.motcua.notification.domain.Notices.RULES;
import static vn.motcua.notification.domain.Notices.happening;
import static vn.motcua.notification.domain.Notices.on;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import vn.motcua.notification.domain.Channel;
import vn.motcua.notification.domain.Correspondence;
import vn.motcua.notification.domain.Dispatch;
import vn.motcua.notification.domain.Failure;
import vn.motcua.notification.domain.NoticeState;
import vn.motcua.notification.domain.Occasion;
import vn.motcua.notification.domain.Part;
import vn.motcua.notification.domain.Receipt;
import vn.motcua.notification.domain.Trail;
import vn.motcua.notification.domain.Turn;

/** What every store of correspondences must do. */
public abstract class CorrespondencesContract {

  protected abstract Correspondences correspondences();

  /** An id that no other test uses. */
  protected abstract String newDossier();

  @Test
  void givesBackWhatWasStoredInEveryState() {
    var dossier = newDossier();
    var planned = plan(dossier);
    var sms = on(Channel.SMS, planned).id();
    var email = on(Channel.EMAIL, planned).id();

    same(change(dossier, all -> all.claim(sms, trail(7, 8), RULES)));
    same(change(dossier, all -> all.settle(sms, accepted("m7", "m8"), NOON, RULES)));
    same(change(dossier, all -> all.hear(receipt("m7", 7))));
    same(change(dossier, all -> all.hear(receipt("m8", 8))));
    var last = same(change(dossier, all -> all.suppress(email, Failure.NO_CONTACT, NOON)));

    assertThat(on(Channel.SMS, last).state()).isInstanceOf(NoticeState.Delivered.class);
    assertThat(last.nextDue()).isEmpty();
  }

  @Test
  void findsWhatIsDueTheLongestWaitingFirst() {
    var late = newDossier();
    var early = newDossier();
    plan(late);
    plan(early);
    change(late, all -> all.hold(on(Channel.SMS, all).id(), NOON, RULES));
    change(late, all -> all.hold(on(Channel.EMAIL, all).id(), NOON, RULES));

    assertThat(due(Duration.ZERO)).contains(early).doesNotContain(late);
    assertThat(due(Duration.ofSeconds(2)).stream().filter(List.of(late, early)::contains))
        .containsExactly(early, late);
  }

  @Test
  void findsWhomAReceiptIsFor() {
    var dossier = newDossier();
    var sms = on(Channel.SMS, plan(dossier)).id();
    change(dossier, all -> all.claim(sms, trail(901), RULES));
    assertThat(expecting(receipt("x" + dossier, 901))).containsExactly(dossier);

    change(dossier, all -> all.settle(sms, accepted("m" + dossier), NOON, RULES));

    assertThat(expecting(receipt("m" + dossier, null))).containsExactly(dossier);
    assertThat(expecting(receipt("other" + dossier, 901))).isEmpty();
  }

  @Test
  void letsOnlyOneOfManyClaimANotice() {
    var dossier = newDossier();
    var sms = on(Channel.SMS, plan(dossier)).id();

    var claims =
        Flux.range(1, 8)
            .flatMap(
                n -> correspondences().change(dossier, all -> all.claim(sms, trail(n), RULES)), 8)
            .filter(Turn::changed)
            .collectList()
            .block(Duration.ofSeconds(20));

    assertThat(claims).hasSize(1);
  }

  private Correspondence plan(String dossier) {
    return change(dossier, all -> all.plan(happening(Occasion.ACCEPTED, NOON), 1, NOON, RULES))
        .after();
  }

  private Correspondence same(Turn turn) {
    assertThat(turn.changed()).isTrue();
    assertThat(correspondences().find(turn.after().dossierId()).block()).isEqualTo(turn.after());
    return turn.after();
  }

  private Turn change(String dossier, Function<Correspondence, Turn> decide) {
    return correspondences().change(dossier, decide).block(Duration.ofSeconds(10));
  }

  private List<String> due(Duration after) {
    return correspondences().due(NOON.plus(after), 1000).collectList().block();
  }

  private List<String> expecting(Receipt receipt) {
    return correspondences().expecting(receipt).collectList().block();
  }

  private static Trail trail(Integer... references) {
    return new Trail("***78", 1, NOON, List.of(references).stream().map(Part::unsent).toList());
  }

  private static Dispatch accepted(String... messageIds) {
    return new Dispatch.Accepted(List.of(messageIds));
  }

  private static Receipt receipt(String messageId, Integer reference) {
    return new Receipt(messageId, reference, Receipt.Outcome.DELIVERED, NOON);
  }
}
