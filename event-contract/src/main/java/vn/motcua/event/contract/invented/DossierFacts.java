package vn.motcua.event.contract.invented;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/**
 * What the register says of one dossier, each with the national status that follows from it.
 *
 * @param key id of the dossier
 */
record DossierFacts(String key, String code, Matter matter) {

  private static final int CONTACT = 1;

  DossierSubmitted submitted(Instant at, int content) {
    return new DossierSubmitted(
        key,
        code,
        matter.agency(),
        matter.agency(),
        matter.channel(),
        matter.procedure(),
        1,
        null,
        matter.agency(),
        at,
        content,
        CONTACT,
        1);
  }

  DossierRefused refused(Instant at) {
    return new DossierRefused(key, code, matter.agency(), matter.agency(), at, CONTACT, 3);
  }

  DossierWithdrawn withdrawn(Instant at) {
    return new DossierWithdrawn(key, code, matter.agency(), matter.agency(), false, at, CONTACT, 7);
  }

  SupplementRequested supplementRequested(List<String> papers, Instant at) {
    return new SupplementRequested(
        key, code, matter.agency(), matter.agency(), Stage.GUIDANCE, papers, at, CONTACT, 5);
  }

  DossierSupplemented supplemented(Instant at, int content) {
    return new DossierSupplemented(
        key, code, matter.agency(), matter.agency(), at, content, CONTACT, 1);
  }

  DossierAccepted accepted(Instant at, Instant promised, int content) {
    return new DossierAccepted(
        key,
        code,
        matter.agency(),
        matter.agency(),
        matter.channel(),
        matter.procedure(),
        1,
        null,
        matter.agency(),
        at,
        promised,
        content,
        CONTACT,
        2);
  }

  DossierInProcessing inProcessing(Instant at) {
    return new DossierInProcessing(
        key, code, matter.agency(), matter.agency(), matter.agency(), at, 4);
  }

  DossierSuspended suspended(Instant at) {
    return new DossierSuspended(
        key, code, matter.agency(), matter.agency(), Suspension.STOPPED, at, CONTACT, 8);
  }

  DossierResumed resumed(Instant at, Instant promised) {
    return new DossierResumed(
        key, code, matter.agency(), matter.agency(), Suspension.STOPPED, at, promised, CONTACT, 4);
  }

  ResultReady resultReady(@Nullable String documentId, Instant at, Instant promised) {
    return new ResultReady(
        key,
        code,
        matter.agency(),
        matter.agency(),
        documentId,
        at,
        promised,
        RouteStory.punctuality(at, promised),
        CONTACT,
        9);
  }

  DossierHandedOver handedOver(HandOverMethod method, Instant at) {
    return new DossierHandedOver(
        key, code, matter.agency(), matter.agency(), method, at, CONTACT, 10);
  }

  DossierRated rated(int overall, Instant at) {
    return new DossierRated(
        key, code, matter.agency(), matter.agency(), Map.of("overall", overall), at, 10);
  }
}
