package vn.motcua.intake.adapter.mongo;

import java.time.Instant;
import vn.motcua.event.contract.Punctuality;
import vn.motcua.event.contract.dossier.Channel;
import vn.motcua.event.contract.dossier.DossierAccepted;
import vn.motcua.event.contract.dossier.DossierHandedOver;
import vn.motcua.event.contract.dossier.DossierInProcessing;
import vn.motcua.event.contract.dossier.DossierRated;
import vn.motcua.event.contract.dossier.DossierRefused;
import vn.motcua.event.contract.dossier.DossierResumed;
import vn.motcua.event.contract.dossier.DossierSubmitted;
import vn.motcua.event.contract.dossier.DossierSupplemented;
import vn.motcua.event.contract.dossier.DossierSuspended;
import vn.motcua.event.contract.dossier.DossierWithdrawn;
import vn.motcua.event.contract.dossier.HandOverMethod;
import vn.motcua.event.contract.dossier.ResultReady;
import vn.motcua.event.contract.dossier.Stage;
import vn.motcua.event.contract.dossier.SupplementRequested;
import vn.motcua.event.contract.dossier.Suspension;
import vn.motcua.intake.domain.DossierEvent;
import vn.motcua.intake.domain.Folder;

/** The register's events in the published language: codes, opaque ids and dates only. */
final class WireEvents {

  private final String id;
  private final String code;
  private final String receiving;
  private final String competent;
  private final Folder folder;

  WireEvents(Folder folder) {
    this.folder = folder;
    this.id = folder.id();
    this.code = folder.code();
    this.receiving = folder.agencies().receiving();
    this.competent = folder.agencies().competent();
  }

  vn.motcua.event.contract.dossier.DossierEvent of(DossierEvent event) {
    Instant at = event.at();
    int status = event.status().code();
    int contact = folder.versions().contact();
    return switch (event) {
      case DossierEvent.Submitted _ -> submitted(at, status);
      case DossierEvent.SupplementRequested asked -> asked(asked, at, status);
      case DossierEvent.Supplemented _ ->
          new DossierSupplemented(
              id, code, receiving, competent, at, folder.versions().content(), contact, status);
      case DossierEvent.Accepted accepted -> accepted(accepted, at, status);
      case DossierEvent.InProcessing begun ->
          new DossierInProcessing(id, code, receiving, competent, begun.holder(), at, status);
      case DossierEvent.Suspended rests ->
          new DossierSuspended(
              id, code, receiving, competent, kind(rests.kind().name()), at, contact, status);
      case DossierEvent.Resumed resumed -> resumed(resumed, at, status);
      case DossierEvent.Refused _ ->
          new DossierRefused(id, code, receiving, competent, at, contact, status);
      case DossierEvent.ResultReady ready -> ready(ready, at, status);
      case DossierEvent.HandedOver handed ->
          new DossierHandedOver(
              id, code, receiving, competent, method(handed), at, contact, status);
      case DossierEvent.Withdrawn _ ->
          new DossierWithdrawn(id, code, receiving, competent, false, at, contact, status);
      case DossierEvent.Rated rated ->
          new DossierRated(id, code, receiving, competent, rated.scores(), at, status);
    };
  }

  private DossierSubmitted submitted(Instant at, int status) {
    return new DossierSubmitted(
        id,
        code,
        receiving,
        competent,
        channel(),
        folder.procedure().code(),
        folder.procedure().version(),
        folder.procedure().caseCode(),
        receiving,
        at,
        folder.versions().content(),
        folder.versions().contact(),
        status);
  }

  private DossierAccepted accepted(DossierEvent.Accepted accepted, Instant at, int status) {
    return new DossierAccepted(
        id,
        code,
        receiving,
        competent,
        channel(),
        folder.procedure().code(),
        folder.procedure().version(),
        folder.procedure().caseCode(),
        receiving,
        at,
        accepted.promisedAt(),
        folder.versions().content(),
        folder.versions().contact(),
        status);
  }

  private SupplementRequested asked(
      DossierEvent.SupplementRequested asked, Instant at, int status) {
    return new SupplementRequested(
        id,
        code,
        receiving,
        competent,
        asked.guidance() ? Stage.GUIDANCE : Stage.APPRAISAL,
        asked.papers(),
        at,
        folder.versions().contact(),
        status);
  }

  private DossierResumed resumed(DossierEvent.Resumed resumed, Instant at, int status) {
    return new DossierResumed(
        id,
        code,
        receiving,
        competent,
        kind(resumed.kind().name()),
        at,
        resumed.promisedAt(),
        folder.versions().contact(),
        status);
  }

  private ResultReady ready(DossierEvent.ResultReady ready, Instant at, int status) {
    return new ResultReady(
        id,
        code,
        receiving,
        competent,
        ready.documentId(),
        at,
        ready.promisedAt(),
        Punctuality.valueOf(ready.timeliness().name()),
        folder.versions().contact(),
        status);
  }

  private Channel channel() {
    return Channel.valueOf(folder.submission().channel().name());
  }

  private static Suspension kind(String name) {
    return Suspension.valueOf(name);
  }

  private static HandOverMethod method(DossierEvent.HandedOver handed) {
    return HandOverMethod.valueOf(handed.method().name());
  }
}
