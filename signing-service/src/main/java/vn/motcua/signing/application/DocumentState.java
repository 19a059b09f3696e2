package vn.motcua.signing.application;

import vn.motcua.signing.domain.OutgoingDocument;

/** The states as lists and the API name them. */
public enum DocumentState {
  DRAFTED(OutgoingDocument.Drafted.class),
  APPROVED(OutgoingDocument.Approved.class),
  AWAITING_PERSON(OutgoingDocument.AwaitingPerson.class),
  AWAITING_AGENCY(OutgoingDocument.AwaitingAgency.class),
  /** Both layers are on the file, its check found something: nothing is issued. */
  HELD_BACK(OutgoingDocument.Sealed.class),
  ISSUED(OutgoingDocument.Issued.class),
  REJECTED(OutgoingDocument.Rejected.class),
  REFUSED_CONFIDENTIAL(OutgoingDocument.RefusedConfidential.class);

  private final Class<? extends OutgoingDocument> type;

  DocumentState(Class<? extends OutgoingDocument> type) {
    this.type = type;
  }

  /** The state's record in the domain. */
  public Class<? extends OutgoingDocument> type() {
    return type;
  }

  public static DocumentState of(OutgoingDocument document) {
    return switch (document) {
      case OutgoingDocument.Drafted drafted -> DRAFTED;
      case OutgoingDocument.Approved approved -> APPROVED;
      case OutgoingDocument.AwaitingPerson waiting -> AWAITING_PERSON;
      case OutgoingDocument.AwaitingAgency waiting -> AWAITING_AGENCY;
      case OutgoingDocument.Sealed sealed -> HELD_BACK;
      case OutgoingDocument.Issued issued -> ISSUED;
      case OutgoingDocument.Rejected rejected -> REJECTED;
      case OutgoingDocument.RefusedConfidential stub -> REFUSED_CONFIDENTIAL;
    };
  }
}
