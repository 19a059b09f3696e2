package vn.motcua.signing.application;

import vn.motcua.signing.domain.Approved;
import vn.motcua.signing.domain.AwaitingAgency;
import vn.motcua.signing.domain.AwaitingPerson;
import vn.motcua.signing.domain.Drafted;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.RefusedConfidential;
import vn.motcua.signing.domain.Rejected;
import vn.motcua.signing.domain.Sealed;

/** The states as lists and the API name them. */
public enum DocumentState {
  DRAFTED(Drafted.class),
  APPROVED(Approved.class),
  AWAITING_PERSON(AwaitingPerson.class),
  AWAITING_AGENCY(AwaitingAgency.class),
  /** Both layers are on the file; its check found something, or its timestamp has to come first. */
  HELD_BACK(Sealed.class),
  ISSUED(Issued.class),
  REJECTED(Rejected.class),
  REFUSED_CONFIDENTIAL(RefusedConfidential.class);

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
      case Drafted drafted -> DRAFTED;
      case Approved approved -> APPROVED;
      case AwaitingPerson waiting -> AWAITING_PERSON;
      case AwaitingAgency waiting -> AWAITING_AGENCY;
      case Sealed sealed -> HELD_BACK;
      case Issued issued -> ISSUED;
      case Rejected rejected -> REJECTED;
      case RefusedConfidential stub -> REFUSED_CONFIDENTIAL;
    };
  }
}
