package vn.motcua.notification.application;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.notification.domain.Contact;
import vn.motcua.notification.domain.Notice;
import vn.motcua.notification.domain.Reach;
import vn.motcua.notification.domain.SendingRules;
import vn.motcua.notification.domain.Turn;

/**
 * One round over everything that is due: sends it, puts it off, or gives it up. Rounds may overlap:
 * what one has under way, the next leaves alone, so a slow mail server holds up nobody else.
 */
public final class SendDueNotices {

  private static final int ROUND = 200;
  private static final int MOST_UNDER_WAY = 64;

  private final Correspondences correspondences;
  private final Contacts contacts;
  private final SendNotice sendNotice;
  private final SendingRules rules;
  private final Clock clock;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  public SendDueNotices(
      Correspondences correspondences,
      Contacts contacts,
      SendNotice sendNotice,
      SendingRules rules,
      Clock clock) {
    this.correspondences = correspondences;
    this.contacts = contacts;
    this.sendNotice = sendNotice;
    this.rules = rules;
    this.clock = clock;
  }

  /** Gives the troubles met on the way; one notice's trouble does not hold up another's. */
  public Flux<Throwable> handle() {
    return correspondences
        .due(clock.instant(), ROUND)
        .filter(dossierId -> underWay.size() < MOST_UNDER_WAY && underWay.add(dossierId))
        .collectList()
        .flatMapMany(Flux::fromIterable)
        .flatMap(this::visitOnce, MOST_UNDER_WAY);
  }

  private Flux<Throwable> visitOnce(String dossierId) {
    return visit(dossierId).doFinally(_ -> underWay.remove(dossierId));
  }

  private Flux<Throwable> visit(String dossierId) {
    return contacts
        .of(dossierId)
        .flatMapMany(reach -> visit(dossierId, reach))
        .onErrorResume(Flux::just);
  }

  private Flux<Throwable> visit(String dossierId, Reach reach) {
    var reviewed =
        correspondences.change(
            dossierId, correspondence -> correspondence.review(clock.instant(), rules, reach));
    return reach instanceof Reach.Known(var contact)
        ? reviewed.flatMapMany(turn -> sendReady(turn, contact))
        : reviewed.thenMany(Flux.empty());
  }

  /** One after the other: a crash leaves at most one of a dossier's notices in doubt. */
  private Flux<Throwable> sendReady(Turn turn, Contact contact) {
    return Flux.fromIterable(turn.after().ready(clock.instant()))
        .concatMap(notice -> sendOne(turn.after().dossierId(), notice, contact));
  }

  private Mono<Throwable> sendOne(String dossierId, Notice notice, Contact contact) {
    return sendNotice
        .handle(dossierId, notice, contact)
        .then(Mono.<Throwable>empty())
        .onErrorResume(Mono::just);
  }
}
