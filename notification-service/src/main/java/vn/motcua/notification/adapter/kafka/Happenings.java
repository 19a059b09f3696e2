package vn.motcua.notification.adapter.kafka;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.dossier.DossierAccepted;
import vn.motcua.event.contract.dossier.DossierEvent;
import vn.motcua.event.contract.dossier.DossierHandedOver;
import vn.motcua.event.contract.dossier.DossierRefused;
import vn.motcua.event.contract.dossier.DossierResumed;
import vn.motcua.event.contract.dossier.DossierSubmitted;
import vn.motcua.event.contract.dossier.DossierSupplemented;
import vn.motcua.event.contract.dossier.DossierSuspended;
import vn.motcua.event.contract.dossier.DossierWithdrawn;
import vn.motcua.event.contract.dossier.ResultReady;
import vn.motcua.event.contract.dossier.SupplementRequested;
import vn.motcua.notification.domain.Facts;
import vn.motcua.notification.domain.Happening;
import vn.motcua.notification.domain.Occasion;

/** Translates the published language into what is told. */
record Happenings(String eventId) {

  Happening of(DossierSubmitted event) {
    return happening(event, Occasion.SUBMITTED, event.contactVersion(), event.submittedAt());
  }

  Happening of(SupplementRequested event) {
    return happening(
        event, Occasion.SUPPLEMENT_REQUESTED, event.contactVersion(), event.requestedAt());
  }

  Happening of(DossierSupplemented event) {
    return happening(event, Occasion.SUPPLEMENTED, event.contactVersion(), event.suppliedAt());
  }

  Happening of(DossierAccepted event) {
    return happening(
        event,
        Occasion.ACCEPTED,
        event.contactVersion(),
        facts(event, event.acceptedAt(), event.promisedAt(), null));
  }

  Happening of(DossierSuspended event) {
    return happening(
        event,
        Occasion.SUSPENDED,
        event.contactVersion(),
        facts(event, event.suspendedAt(), null, event.suspension().name()));
  }

  Happening of(DossierResumed event) {
    return happening(
        event,
        Occasion.RESUMED,
        event.contactVersion(),
        facts(event, event.resumedAt(), event.promisedAt(), event.suspension().name()));
  }

  Happening of(DossierRefused event) {
    return happening(event, Occasion.REFUSED, event.contactVersion(), event.refusedAt());
  }

  Happening of(ResultReady event) {
    return happening(
        event,
        Occasion.RESULT_READY,
        event.contactVersion(),
        facts(event, event.readyAt(), event.promisedAt(), null));
  }

  Happening of(DossierHandedOver event) {
    return happening(
        event,
        Occasion.HANDED_OVER,
        event.contactVersion(),
        facts(event, event.handedOverAt(), null, event.method().name()));
  }

  Happening of(DossierWithdrawn event) {
    return happening(event, Occasion.WITHDRAWN, event.contactVersion(), event.withdrawnAt());
  }

  private Happening happening(
      DossierEvent event, Occasion occasion, int contactVersion, Instant at) {
    return happening(event, occasion, contactVersion, facts(event, at, null, null));
  }

  private Happening happening(
      DossierEvent event, Occasion occasion, int contactVersion, Facts facts) {
    return new Happening(
        eventId, event.dossierId(), agencies(event), occasion, contactVersion, facts);
  }

  private static Set<String> agencies(DossierEvent event) {
    return event.receivingAgency().equals(event.competentAgency())
        ? Set.of(event.receivingAgency())
        : Set.of(event.receivingAgency(), event.competentAgency());
  }

  private static Facts facts(
      DossierEvent event, Instant at, @Nullable Instant promisedAt, @Nullable String kind) {
    return new Facts(event.dossierCode(), at, promisedAt, kind, event.receivingAgency());
  }
}
