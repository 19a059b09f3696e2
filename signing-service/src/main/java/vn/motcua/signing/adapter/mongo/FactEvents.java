package vn.motcua.signing.adapter.mongo;

import vn.motcua.aggregate.store.NewEvent;
import vn.motcua.event.contract.document.CancellationRefused;
import vn.motcua.event.contract.document.DocumentCancelled;
import vn.motcua.event.contract.document.DocumentHeldBack;
import vn.motcua.event.contract.document.DocumentIssued;
import vn.motcua.event.contract.document.DocumentRefusedConfidential;
import vn.motcua.event.contract.document.DocumentRejected;
import vn.motcua.event.contract.document.DocumentSignedByAgency;
import vn.motcua.event.contract.document.DocumentSignedByPerson;
import vn.motcua.event.contract.document.SignatureLevel;
import vn.motcua.signing.domain.Docket;
import vn.motcua.signing.domain.DocumentFact;
import vn.motcua.signing.domain.Source;

/** Puts facts into the published language: codes, opaque ids, dates; no names, no words. */
final class FactEvents {
  private FactEvents() {}

  static NewEvent of(DocumentFact fact) {
    return switch (fact) {
      case DocumentFact.WasDrafted it -> keyed(it.docket(), DraftEvents.drafted(it));
      case DocumentFact.WasEdited it -> keyed(it.docket(), DraftEvents.edited(it));
      case DocumentFact.WasInitialled it -> keyed(it.docket(), DraftEvents.initialled(it));
      case DocumentFact.WasSentBack it -> keyed(it.docket(), DraftEvents.sentBack(it));
      case DocumentFact.WasApproved it -> keyed(it.docket(), DraftEvents.approved(it));
      case DocumentFact.WasNumbered it -> keyed(it.docket(), NumberEvents.numbered(it));
      case DocumentFact.WasFrozen it -> keyed(it.docket(), NumberEvents.frozen(it));
      case DocumentFact.NumberWasVoided it -> keyed(it.docket(), NumberEvents.voided(it));
      case DocumentFact.WasSignedByPerson it -> keyed(it.docket(), signed(it));
      case DocumentFact.WasSignedByAgency it -> keyed(it.docket(), sealed(it));
      case DocumentFact.WasHeldBack it -> keyed(it.docket(), heldBack(it));
      case DocumentFact.WasIssued it -> keyed(it.docket(), issued(it));
      case DocumentFact.WasRejected it -> keyed(it.docket(), rejected(it));
      case DocumentFact.WasCancelled it -> keyed(it.docket(), cancelled(it));
      case DocumentFact.CancellationWasRefused it -> keyed(it.docket(), refused(it));
      case DocumentFact.WasDispatched it -> keyed(it.docket(), AfterIssueEvents.dispatched(it));
      case DocumentFact.WasAcknowledged it -> keyed(it.docket(), AfterIssueEvents.acknowledged(it));
      case DocumentFact.WasReturned it -> keyed(it.docket(), AfterIssueEvents.returned(it));
      case DocumentFact.WasArchived it -> keyed(it.docket(), AfterIssueEvents.archived(it));
      case DocumentFact.WasCorrected it -> keyed(it.docket(), AfterIssueEvents.corrected(it));
      case DocumentFact.WasReplaced it -> keyed(it.docket(), AfterIssueEvents.replaced(it));
      case DocumentFact.WasRecalled it -> keyed(it.docket(), AfterIssueEvents.recalled(it));
      case DocumentFact.WasRefusedConfidential it -> NewEvent.of(refused(it), it.id().value());
    };
  }

  private static NewEvent keyed(Docket docket, Object event) {
    return NewEvent.of(event, docket.dossierId().orElse(docket.id().value()));
  }

  private static DocumentSignedByPerson signed(DocumentFact.WasSignedByPerson it) {
    var docket = it.docket();
    var number = it.signing().number();
    var deputy = Deputy.of(it.signing().signer());
    return new DocumentSignedByPerson(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        number.notation(),
        number.printedOn(),
        it.layer().at(),
        it.layer().overSha256(),
        it.layer().revision().sha256(),
        deputy.ground(),
        deputy.principal(),
        deputy.delegate());
  }

  private static DocumentSignedByAgency sealed(DocumentFact.WasSignedByAgency it) {
    var docket = it.docket();
    return new DocumentSignedByAgency(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        it.number().notation(),
        it.number().printedOn(),
        it.layer().at(),
        it.layer().revision().sha256());
  }

  private static DocumentHeldBack heldBack(DocumentFact.WasHeldBack it) {
    var docket = it.docket();
    return new DocumentHeldBack(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        it.number().notation(),
        it.at());
  }

  private static DocumentIssued issued(DocumentFact.WasIssued it) {
    var docket = it.docket();
    var number = it.signing().number();
    var requested = docket.source() instanceof Source.Requested source ? source : null;
    return new DocumentIssued(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        requested == null ? null : requested.dossierCode(),
        Math.toIntExact(number.serial()),
        number.notation(),
        number.printedOn(),
        it.at(),
        it.file().sha256(),
        it.signing().pages(),
        SignatureLevel.B_B);
  }

  private static DocumentRejected rejected(DocumentFact.WasRejected it) {
    var docket = it.docket();
    return new DocumentRejected(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        it.rejection().at());
  }

  private static DocumentCancelled cancelled(DocumentFact.WasCancelled it) {
    var docket = it.docket();
    return new DocumentCancelled(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        it.at());
  }

  private static CancellationRefused refused(DocumentFact.CancellationWasRefused it) {
    var docket = it.docket();
    return new CancellationRefused(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        it.number().notation(),
        it.issuedAt(),
        it.at());
  }

  private static DocumentRefusedConfidential refused(DocumentFact.WasRefusedConfidential it) {
    return new DocumentRefusedConfidential(
        it.id().value(), null, it.agency(), it.type().name(), it.at());
  }
}
