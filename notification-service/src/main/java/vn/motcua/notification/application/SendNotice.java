package vn.motcua.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import vn.motcua.notification.domain.Address;
import vn.motcua.notification.domain.Channel;
import vn.motcua.notification.domain.Composer;
import vn.motcua.notification.domain.Contact;
import vn.motcua.notification.domain.Desk;
import vn.motcua.notification.domain.Dispatch;
import vn.motcua.notification.domain.Message;
import vn.motcua.notification.domain.Notice;
import vn.motcua.notification.domain.Part;
import vn.motcua.notification.domain.SendingRules;
import vn.motcua.notification.domain.Trail;
import vn.motcua.notification.domain.Turn;

/** Sends one notice: words, claim, carrier, outcome. The claim is stored before anything leaves. */
public final class SendNotice {

  private static final Retry UNTIL_STORED =
      Retry.backoff(30, Duration.ofMillis(250)).maxBackoff(Duration.ofSeconds(20));

  private final Correspondences correspondences;
  private final Templates templates;
  private final Desks desks;
  private final References references;
  private final Map<Channel, Carrier> carriers;
  private final Composer composer;
  private final SendingRules rules;
  private final Clock clock;

  public SendNotice(
      Correspondences correspondences,
      Templates templates,
      Desks desks,
      References references,
      Map<Channel, Carrier> carriers,
      Composer composer,
      SendingRules rules,
      Clock clock) {
    this.correspondences = correspondences;
    this.templates = templates;
    this.desks = desks;
    this.references = references;
    this.carriers = Map.copyOf(carriers);
    this.composer = composer;
    this.rules = rules;
    this.clock = clock;
  }

  /** Does nothing when another instance was quicker, or the carrier cannot be reached. */
  public Mono<Void> handle(String dossierId, Notice notice, Contact contact) {
    var address = contact.on(notice.key().channel());
    var carrier = carriers.get(notice.key().channel());
    if (address.isEmpty() || carrier == null || !carrier.reachable()) {
      return hold(dossierId, notice);
    }
    return outgoing(notice, contact, address.get())
        .onErrorResume(broken -> hold(dossierId, notice).then(Mono.error(broken)))
        .flatMap(outgoing -> claimAndCarry(dossierId, outgoing, contact, carrier));
  }

  private Mono<Void> hold(String dossierId, Notice notice) {
    return correspondences
        .change(dossierId, all -> all.hold(notice.id(), clock.instant(), rules))
        .then();
  }

  private Mono<Outgoing> outgoing(Notice notice, Contact contact, Address address) {
    return words(notice, contact)
        .flatMap(message ->
            references
                .reserve(partsOf(message))
                .map(numbers -> new Outgoing(notice.id(), address, message, numbers)));
  }

  private Mono<Message> words(Notice notice, Contact contact) {
    var key = notice.key();
    return desks
        .of(notice.facts().agency())
        .defaultIfEmpty(Desk.any(contact.language()))
        .map(desk ->
            composer.compose(
                templates.exact(key.occasion(), notice.templateVersion()),
                key.channel(),
                contact.language(),
                notice.facts(),
                desk));
  }

  private static int partsOf(Message message) {
    return switch (message) {
      case Message.Sms(var text) -> text.parts().size();
      case Message.Mail _ -> 0;
    };
  }

  private Mono<Void> claimAndCarry(
      String dossierId, Outgoing outgoing, Contact contact, Carrier carrier) {
    var parts = outgoing.references().stream().map(Part::unsent).toList();
    var trail = new Trail(outgoing.to().masked(), contact.version(), clock.instant(), parts);
    return correspondences
        .change(dossierId, all -> all.claim(outgoing.noticeId(), trail, rules))
        .filter(Turn::changed)
        .flatMap(_ -> carrier.carry(outgoing).onErrorResume(SendNotice::inDoubt))
        .flatMap(dispatch -> settle(dossierId, outgoing, dispatch));
  }

  private static Mono<Dispatch> inDoubt(Throwable error) {
    return Mono.just(new Dispatch.Unknown(error.getClass().getSimpleName()));
  }

  private Mono<Void> settle(String dossierId, Outgoing outgoing, Dispatch dispatch) {
    return correspondences
        .change(dossierId, all -> all.settle(outgoing.noticeId(), dispatch, clock.instant(), rules))
        .retryWhen(UNTIL_STORED)
        .then();
  }
}
