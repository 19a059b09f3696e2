package vn.motcua.signing.adapter.mongo;

import vn.motcua.aggregate.store.NewEvent;
import vn.motcua.event.contract.document.DocumentApproved;
import vn.motcua.event.contract.document.DocumentDrafted;
import vn.motcua.event.contract.document.DocumentIssued;
import vn.motcua.event.contract.document.DocumentRefusedConfidential;
import vn.motcua.event.contract.document.DocumentRejected;
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
      case DocumentFact.WasDrafted it -> keyed(it.docket(), drafted(it));
      case DocumentFact.WasApproved it -> keyed(it.docket(), approved(it));
      case DocumentFact.WasSignedByPerson it -> keyed(it.docket(), signed(it));
      case DocumentFact.WasIssued it -> keyed(it.docket(), issued(it));
      case DocumentFact.WasRejected it -> keyed(it.docket(), rejected(it));
      case DocumentFact.WasRefusedConfidential it -> NewEvent.of(refused(it), it.id().value());
    };
  }

  private static NewEvent keyed(Docket docket, Object event) {
    return NewEvent.of(event, docket.dossierId().orElse(docket.id().value()));
  }

  private static DocumentDrafted drafted(DocumentFact.WasDrafted it) {
    var docket = it.docket();
    return new DocumentDrafted(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        docket.draftedAt());
  }

  private static DocumentApproved approved(DocumentFact.WasApproved it) {
    var docket = it.docket();
    return new DocumentApproved(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        it.at());
  }

  private static DocumentSignedByPerson signed(DocumentFact.WasSignedByPerson it) {
    var docket = it.docket();
    return new DocumentSignedByPerson(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        it.number().notation(),
        it.number().printedOn(),
        it.layer().at(),
        it.layer().overSha256(),
        it.layer().revision().sha256());
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

  private static DocumentRefusedConfidential refused(DocumentFact.WasRefusedConfidential it) {
    return new DocumentRefusedConfidential(
        it.id().value(), null, it.agency(), it.type().name(), it.at());
  }
}
