package vn.motcua.chaos.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.motcua.aggregate.store.NewEvent;
import vn.motcua.aggregate.store.WireJson;
import vn.motcua.event.contract.EventCatalogue;
import vn.motcua.event.contract.dossier.Channel;
import vn.motcua.event.contract.dossier.DossierAccepted;
import vn.motcua.event.contract.dossier.DossierInProcessing;
import vn.motcua.event.contract.dossier.DossierResumed;
import vn.motcua.event.contract.dossier.DossierSuspended;
import vn.motcua.event.contract.dossier.Suspension;
import vn.motcua.event.contract.notice.NoticeChannel;
import vn.motcua.event.contract.notice.NoticeSent;

/** Events as the desk appends them, real types with invented values. */
final class SampleEvents {

  /** Code of a dossier whose event fails in its handler. */
  static final String FAILS = "FAILS";

  private static final String CODE = "H26.107-261122-0001";
  private static final String AGENCY = "H26.107";

  private final Clock clock;

  SampleEvents(Clock clock) {
    this.clock = clock;
  }

  NewEvent suspended(String id) {
    return NewEvent.of(suspended(id, CODE), id);
  }

  NewEvent failing(String id) {
    return NewEvent.of(suspended(id, FAILS), id);
  }

  private DossierSuspended suspended(String id, String code) {
    return new DossierSuspended(
        id, code, AGENCY, AGENCY, Suspension.SUPPLEMENT, clock.instant(), 1, 5);
  }

  NewEvent resumed(String id) {
    var now = clock.instant();
    return NewEvent.of(
        new DossierResumed(id, CODE, AGENCY, AGENCY, Suspension.SUPPLEMENT, now, later(now), 1, 4),
        id);
  }

  NewEvent inProcessing(String id) {
    return NewEvent.of(
        new DossierInProcessing(id, CODE, AGENCY, AGENCY, AGENCY, clock.instant(), 4), id);
  }

  NewEvent accepted(String id, int contactVersion) {
    var now = clock.instant();
    return NewEvent.of(
        new DossierAccepted(
            id,
            CODE,
            AGENCY,
            AGENCY,
            Channel.COUNTER,
            "1.000001",
            1,
            null,
            AGENCY,
            now,
            later(now),
            1,
            contactVersion,
            2),
        id);
  }

  NewEvent notice(String id) {
    return NewEvent.of(
        new NoticeSent(id, "n-1", NoticeChannel.SMS, "accepted", 1, clock.instant()), id);
  }

  NewEvent note(String id) {
    return NewEvent.unpublished("vn.motcua.chaos.noted", suspended(id, CODE), id);
  }

  NewEvent broken(String id) {
    var type = EventCatalogue.byRecord(DossierSuspended.class);
    return new NewEvent(type.name(), type.topic().topicName(), id, "{\"nationalStatus\":\"?\"}");
  }

  NewEvent future(String id) {
    var type = EventCatalogue.byRecord(DossierSuspended.class);
    return new NewEvent(
        type.family() + ".v9", type.topic().topicName(), id, WireJson.write(suspended(id, CODE)));
  }

  private static Instant later(Instant now) {
    return now.plus(Duration.ofDays(2));
  }
}
