package vn.motcua.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.domain.Notices.CONTACT;
import static vn.motcua.notification.domain.Notices.KNOWN;
import static vn.motcua.notification.domain.Notices.LATE_EVENING;
import static vn.motcua.notification.domain.Notices.NEXT_SEVEN;
import static vn.motcua.notification.domain.Notices.NOON;
import static vn.motcua.notification.domain.Notices.RULES;
import static vn.motcua.notification.domain.Notices.VIETNAM;
import static vn.motcua.notification.domain.Notices.accepted;
import static vn.motcua.notification.domain.Notices.happening;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.notification.domain.Channel;
import vn.motcua.notification.domain.Composer;
import vn.motcua.notification.domain.Contact;
import vn.motcua.notification.domain.Dispatch;
import vn.motcua.notification.domain.Failure;
import vn.motcua.notification.domain.Happening;
import vn.motcua.notification.domain.Language;
import vn.motcua.notification.domain.Message;
import vn.motcua.notification.domain.Notice;
import vn.motcua.notification.domain.NoticeFact;
import vn.motcua.notification.domain.NoticeState;
import vn.motcua.notification.domain.Occasion;
import vn.motcua.notification.domain.Pages;
import vn.motcua.notification.domain.Reach;
import vn.motcua.notification.domain.Template;
import vn.motcua.notification.domain.Template.Wording;

class SendingTest {

  private static final Cause CAUSE = new Cause("e-1", "mark");

  private final MovableClock clock = new MovableClock(NOON);
  private final InMemoryCorrespondences correspondences = new InMemoryCorrespondences();
  private final FakeCarrier sms = new FakeCarrier();
  private final FakeCarrier mail = new FakeCarrier();
  private final AtomicInteger reference = new AtomicInteger();
  private Reach reach = KNOWN;

  @Test
  void tellsByShortMessageFirstAndByEmailToo() {
    plan(accepted(NOON));
    round();
    round();

    assertThat(sms.carried).hasSize(1);
    assertThat(mail.carried).hasSize(1);
    assertThat(((Message.Sms) sms.carried.getFirst().message()).text().text())
        .isEqualTo("Ho so H26.107-261122-000001 hen 12h00 ngay 02/12/2026");
    assertThat(correspondences.told())
        .hasOnlyElementsOfType(NoticeFact.Sent.class)
        .extracting(fact -> fact.notice().key().channel())
        .containsExactly(Channel.SMS, Channel.EMAIL);
  }

  @Test
  void hasStoredTheClaimAndItsReferenceBeforeAnythingLeaves() {
    sms.answer =
        outgoing -> {
          assertThat(state(Channel.SMS))
              .isInstanceOfSatisfying(
                  NoticeState.Sending.class,
                  sending ->
                      assertThat(sending.trail().parts())
                          .extracting(part -> part.reference())
                          .isEqualTo(outgoing.references()));
          assertThat(state(Channel.EMAIL)).isInstanceOf(NoticeState.Planned.class);
          return Mono.just(new Dispatch.Accepted(List.of("m1")));
        };
    plan(accepted(NOON));
    round();

    assertThat(state(Channel.SMS)).isInstanceOf(NoticeState.Sent.class);
  }

  @Test
  void leavesANoticeAloneThatAnotherInstanceHasClaimed() {
    plan(accepted(NOON));
    var ready = correspondences.find("d-1").block().ready(NOON).getFirst();

    sendNotice().handle("d-1", ready, CONTACT).block();
    sendNotice().handle("d-1", ready, CONTACT).block();

    assertThat(sms.carried).hasSize(1);
  }

  @Test
  void sendsNothingAgainWhenItDiedBetweenClaimAndAnswer() {
    sms.answer = outgoing -> Mono.error(new IllegalStateException("killed"));
    plan(accepted(NOON));
    round();
    clock.forward(Duration.ofMinutes(5));
    round();
    clock.forward(Duration.ofMinutes(6));
    round();

    assertThat(sms.carried).hasSize(1);
    assertThat(state(Channel.SMS)).isInstanceOf(NoticeState.OutcomeUnknown.class);
    assertThat(mail.carried).as("the e-mail carries it").hasSize(1);
  }

  @Test
  void waitsWithBackOffWhileTheCarrierIsDownAndSendsOnceWhenItIsBack() {
    sms.reachable = false;
    plan(accepted(NOON));
    round();
    round();
    assertThat(state(Channel.SMS)).isEqualTo(new NoticeState.Planned(NOON.plusSeconds(2), 1, 0));

    sms.reachable = true;
    clock.forward(Duration.ofSeconds(2));
    round();
    round();

    assertThat(sms.carried).hasSize(1);
    assertThat(mail.carried).hasSize(1);
  }

  @Test
  void keepsAShortMessageUntilSevenInTheMorning() {
    clock.set(LATE_EVENING);
    plan(accepted(LATE_EVENING));
    round();
    assertThat(sms.carried).isEmpty();
    assertThat(mail.carried).hasSize(1);

    clock.set(NEXT_SEVEN);
    round();

    assertThat(sms.carried).hasSize(1);
  }

  @Test
  void sendsInTheLanguageOfTheContact() {
    reach = new Reach.Known(new Contact(1, CONTACT.mobile(), CONTACT.email(), Language.EN));
    plan(accepted(NOON));
    round();

    assertThat(((Message.Mail) mail.carried.getFirst().message()).subject()).startsWith("Accepted");
  }

  @Test
  void waitsForTheContactAndSendsNothingOnceItIsErased() {
    reach = new Reach.Awaited();
    plan(accepted(NOON));
    round();
    assertThat(state(Channel.SMS)).isInstanceOf(NoticeState.Planned.class);

    reach = new Reach.Erased();
    clock.forward(Duration.ofSeconds(3));
    round();

    assertThat(sms.carried).isEmpty();
    assertThat(mail.carried).isEmpty();
    assertThat(state(Channel.SMS))
        .isEqualTo(new NoticeState.Suppressed(Failure.CONTACT_ERASED, clock.instant()));
  }

  @Test
  void putsOffWhatCannotBePutIntoWordsInsteadOfTryingForEver() {
    plan(happening(Occasion.HANDED_OVER, NOON));

    assertThat(sending().handle().collectList().block()).hasSize(2);

    assertThat(sms.carried).isEmpty();
    assertThat(state(Channel.SMS)).isEqualTo(new NoticeState.Planned(NOON.plusSeconds(2), 1, 0));
  }

  private NoticeState state(Channel channel) {
    return correspondences
        .find("d-1")
        .map(all ->
            all.notices().stream()
                .filter(notice -> notice.key().channel() == channel)
                .map(Notice::state)
                .findFirst()
                .orElseThrow())
        .block();
  }

  private void plan(Happening happening) {
    new PlanNotices(correspondences, new Texts(), RULES, clock).handle(happening, CAUSE).block();
  }

  private void round() {
    assertThat(sending().handle().collectList().block()).isEmpty();
  }

  private SendDueNotices sending() {
    return new SendDueNotices(correspondences, _ -> Mono.just(reach), sendNotice(), RULES, clock);
  }

  private SendNotice sendNotice() {
    return new SendNotice(
        correspondences,
        new Texts(),
        _ -> Mono.empty(),
        count ->
            Mono.just(
                IntStream.range(0, count).mapToObj(_ -> reference.incrementAndGet()).toList()),
        Map.of(Channel.SMS, sms, Channel.EMAIL, mail),
        new Composer(new Pages("http://t", "http://r"), VIETNAM, false),
        RULES,
        clock);
  }

  /** One text for every occasion; the one for handing over names something that never is. */
  private static final class Texts implements Templates {
    @Override
    public Optional<Template> newest(Occasion occasion) {
      return Optional.of(exact(occasion, 1));
    }

    @Override
    public Template exact(Occasion occasion, int version) {
      var words = occasion == Occasion.HANDED_OVER ? "{nothing}" : "Hồ sơ {code} hẹn {promisedAt}";
      return new Template(
          occasion,
          version,
          Map.of(
              Language.VI, new Wording(words, "Tiếp nhận {code}", words),
              Language.EN, new Wording(words, "Accepted {code}", words)),
          Map.of());
    }
  }
}
