package vn.motcua.signing.adapter.mongo;

import vn.motcua.event.contract.document.DispatchAcknowledged;
import vn.motcua.event.contract.document.DispatchReturned;
import vn.motcua.event.contract.document.DocumentArchived;
import vn.motcua.event.contract.document.DocumentCorrected;
import vn.motcua.event.contract.document.DocumentDispatched;
import vn.motcua.event.contract.document.DocumentRecalled;
import vn.motcua.event.contract.document.DocumentReplaced;
import vn.motcua.signing.domain.DocumentFact;

/** Events of an issued document: reasons in words stay in the records office. */
final class AfterIssueEvents {
  private AfterIssueEvents() {}

  static DocumentDispatched dispatched(DocumentFact.WasDispatched it) {
    var docket = it.docket();
    return new DocumentDispatched(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        it.recipient(),
        it.at());
  }

  static DispatchAcknowledged acknowledged(DocumentFact.WasAcknowledged it) {
    var docket = it.docket();
    return new DispatchAcknowledged(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        it.recipient(),
        it.at());
  }

  static DispatchReturned returned(DocumentFact.WasReturned it) {
    var docket = it.docket();
    return new DispatchReturned(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        it.recipient(),
        it.at());
  }

  static DocumentArchived archived(DocumentFact.WasArchived it) {
    var docket = it.docket();
    return new DocumentArchived(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        it.file().sha256(),
        it.at());
  }

  static DocumentCorrected corrected(DocumentFact.WasCorrected it) {
    var docket = it.docket();
    return new DocumentCorrected(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        it.number().notation(),
        it.letter().value(),
        it.at());
  }

  static DocumentReplaced replaced(DocumentFact.WasReplaced it) {
    var docket = it.docket();
    return new DocumentReplaced(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        it.number().notation(),
        it.replacement().value(),
        it.at());
  }

  static DocumentRecalled recalled(DocumentFact.WasRecalled it) {
    var docket = it.docket();
    return new DocumentRecalled(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        it.number().notation(),
        it.number().printedOn(),
        it.at());
  }
}
