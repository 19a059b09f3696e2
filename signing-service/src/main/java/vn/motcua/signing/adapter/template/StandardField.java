package vn.motcua.signing.adapter.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.motcua.signing.domain.MergeField;
import vn.motcua.signing.domain.MergeField.Kind;
import vn.motcua.signing.domain.MergeField.Origin;
import vn.motcua.signing.domain.Wording;

/** The fields every template may name without declaring them: intake tells them of each dossier. */
enum StandardField {
  APPLICANT_NAME("applicantName", "Họ và tên người nộp", "Applicant", Kind.TEXT, Origin.DOSSIER),
  DOSSIER_CODE("dossierCode", "Mã hồ sơ", "Dossier code", Kind.TEXT, Origin.DOSSIER),
  DOSSIER_SUBJECT("dossierSubject", "Nội dung hồ sơ", "Subject", Kind.TEXT, Origin.DOSSIER),
  PROCEDURE_NAME("procedureName", "Thủ tục hành chính", "Procedure", Kind.TEXT, Origin.DOSSIER),
  ADDRESS("address", "Địa chỉ", "Address", Kind.TEXT, Origin.DOSSIER),
  IDENTITY_NUMBER("identityNumber", "Số định danh", "Identity number", Kind.TEXT, Origin.DOSSIER),
  SUBMITTED_ON("submittedOn", "Ngày nộp hồ sơ", "Submitted on", Kind.DATE, Origin.DOSSIER),
  ISSUER_NAME("issuerName", "Cơ quan ban hành", "Issuing agency", Kind.TEXT, Origin.AGENCY),
  ISSUER_PARENT("issuerParent", "Cơ quan chủ quản", "Parent body", Kind.TEXT, Origin.AGENCY),
  PLACE("place", "Địa danh", "Place", Kind.TEXT, Origin.AGENCY);

  private static final int LONGEST = 500;

  private final String key;
  private final Wording label;
  private final Kind kind;
  private final Origin origin;

  StandardField(String key, String vi, String en, Kind kind, Origin origin) {
    this.key = key;
    this.label = new Wording(vi, en);
    this.kind = kind;
    this.origin = origin;
  }

  static Optional<StandardField> named(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }

  /** As a template uses it: a place without other words needs it. */
  MergeField used(boolean required) {
    return new MergeField(key, label, kind, required, LONGEST, origin, List.of());
  }
}
