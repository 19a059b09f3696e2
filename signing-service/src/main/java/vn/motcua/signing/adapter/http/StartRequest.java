package vn.motcua.signing.adapter.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.Paragraph;
import vn.motcua.signing.domain.SecrecyGround;
import vn.motcua.signing.domain.SecrecyLevel;

/** A document started by hand; the secrecy level is asked first and decides about all the rest. */
record StartRequest(
    @Nullable SecrecyLevel confidentiality,
    @Nullable DocumentType documentType,
    @Nullable SecrecyGround secrecyGround,
    @Nullable String subject,
    @Nullable List<String> body,
    @Nullable List<String> addressees,
    @Nullable List<String> recipients) {

  /** Faults of the request; the words are looked at only when the document is no secret. */
  List<FieldFault> faults() {
    var faults = new ArrayList<FieldFault>();
    if (confidentiality == null) {
      faults.add(FieldFault.missing("confidentiality"));
    }
    if (documentType == null) {
      faults.add(FieldFault.missing("documentType"));
    }
    if (confidentiality == SecrecyLevel.NONE) {
      faults.addAll(DraftFaults.of(subject, body));
      faults.addAll(DraftFaults.ofNames("addressees", addressees));
      faults.addAll(DraftFaults.ofNames("recipients", recipients));
    }
    return faults;
  }

  /** Why it is secret, as a category; only asked of secret ones, and never in words. */
  SecrecyGround ground() {
    return secrecyGround == null ? SecrecyGround.NOT_SAID : secrecyGround;
  }

  DraftText text() {
    return new DraftText(
        "by-hand",
        "",
        subject == null ? "" : subject.strip(),
        addressees == null ? List.of() : addressees,
        body == null ? List.of() : body.stream().map(Paragraph::text).toList(),
        recipients == null ? List.of() : recipients);
  }
}
