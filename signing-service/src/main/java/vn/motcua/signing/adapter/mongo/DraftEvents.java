package vn.motcua.signing.adapter.mongo;

import vn.motcua.event.contract.document.DocumentApproved;
import vn.motcua.event.contract.document.DocumentContentChecked;
import vn.motcua.event.contract.document.DocumentDrafted;
import vn.motcua.event.contract.document.DocumentEdited;
import vn.motcua.event.contract.document.DocumentFormatChecked;
import vn.motcua.event.contract.document.DocumentInitialled;
import vn.motcua.event.contract.document.DocumentSentBack;
import vn.motcua.signing.domain.DocumentFact;

/** Events of a draft, up to its approval (NĐ 30/2020, art. 10-12). */
final class DraftEvents {
  private DraftEvents() {}

  static DocumentDrafted drafted(DocumentFact.WasDrafted it) {
    var docket = it.docket();
    return new DocumentDrafted(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        docket.draftedAt());
  }

  static DocumentEdited edited(DocumentFact.WasEdited it) {
    var docket = it.docket();
    return new DocumentEdited(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        it.revision(),
        it.at());
  }

  static Object initialled(DocumentFact.WasInitialled it) {
    var id = it.docket().id().value();
    var dossier = it.docket().dossierId().orElse(null);
    var agency = it.docket().agency();
    var type = it.docket().type().name();
    return switch (it.kind()) {
      case CONTENT -> new DocumentContentChecked(id, dossier, agency, type, it.at());
      case FORMAT -> new DocumentFormatChecked(id, dossier, agency, type, it.at());
      case FURTHER -> new DocumentInitialled(id, dossier, agency, type, it.at());
      case SIGNER -> throw new IllegalArgumentException("a signer approves, he does not initial");
    };
  }

  static DocumentSentBack sentBack(DocumentFact.WasSentBack it) {
    var docket = it.docket();
    return new DocumentSentBack(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        it.at());
  }

  static DocumentApproved approved(DocumentFact.WasApproved it) {
    var docket = it.docket();
    var deputy = Deputy.of(it.authority());
    return new DocumentApproved(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        it.at(),
        deputy.ground(),
        deputy.principal(),
        deputy.delegate());
  }
}
