package vn.motcua.signing.adapter.mongo;

import vn.motcua.event.contract.document.DocumentFrozen;
import vn.motcua.event.contract.document.DocumentNumberVoided;
import vn.motcua.event.contract.document.DocumentNumbered;
import vn.motcua.event.contract.document.NumberVoid;
import vn.motcua.signing.domain.DocumentFact;

/** Events of numbers and of the bytes frozen under them (NĐ 30/2020, art. 15, 16). */
final class NumberEvents {
  private NumberEvents() {}

  static DocumentNumbered numbered(DocumentFact.WasNumbered it) {
    var docket = it.docket();
    return new DocumentNumbered(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        Math.toIntExact(it.number().serial()),
        it.number().notation(),
        it.number().printedOn(),
        it.at());
  }

  static DocumentFrozen frozen(DocumentFact.WasFrozen it) {
    var docket = it.docket();
    var signing = it.signing();
    return new DocumentFrozen(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        signing.number().notation(),
        signing.number().printedOn(),
        signing.frozen().sha256(),
        signing.openedAt());
  }

  static DocumentNumberVoided voided(DocumentFact.NumberWasVoided it) {
    var docket = it.docket();
    var number = it.voided().number();
    return new DocumentNumberVoided(
        docket.id().value(),
        docket.dossierId().orElse(null),
        docket.agency(),
        docket.type().name(),
        Math.toIntExact(number.serial()),
        number.notation(),
        number.printedOn(),
        NumberVoid.valueOf(it.voided().reason().name()),
        it.voided().at());
  }
}
