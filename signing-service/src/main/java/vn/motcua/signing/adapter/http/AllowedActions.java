package vn.motcua.signing.adapter.http;

import static vn.motcua.http.edge.Role.LEADER;
import static vn.motcua.http.edge.Role.RECORDS_CLERK;
import static vn.motcua.http.edge.Role.SPECIALIST;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.domain.Approved;
import vn.motcua.signing.domain.AwaitingAgency;
import vn.motcua.signing.domain.AwaitingPerson;
import vn.motcua.signing.domain.Dispatch;
import vn.motcua.signing.domain.Drafted;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.Manuscript;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.RefusedConfidential;
import vn.motcua.signing.domain.Rejected;
import vn.motcua.signing.domain.ReviewKind;
import vn.motcua.signing.domain.Sealed;

/**
 * Which acts a document's state and the caller's roles leave open; authority and day are judged
 * when the act is done.
 */
final class AllowedActions {
  private final Caller caller;
  private final Set<Action> actions = EnumSet.noneOf(Action.class);

  private AllowedActions(Caller caller) {
    this.caller = caller;
  }

  /** For an officer of the issuing agency. */
  static List<Action> of(OutgoingDocument document, Caller caller) {
    var allowed = new AllowedActions(caller);
    switch (document) {
      case Drafted it -> allowed.onDraft(it.manuscript());
      case Approved it -> allowed.onApproved(it.approval().person());
      case AwaitingPerson it -> allowed.onOpened(it.signing().signer().person());
      case AwaitingAgency it -> allowed.onSigned();
      case Sealed it -> allowed.onSigned();
      case Issued it -> allowed.onIssued(it);
      case Rejected it -> {}
      case RefusedConfidential stub -> {}
    }
    return List.copyOf(allowed.actions);
  }

  /** For an officer of an agency that the document was sent to. */
  static List<Action> ofReceiver(Issued issued, Caller caller) {
    var waiting =
        issued
            .after()
            .circulation()
            .latestTo(caller.agencyOrRefuse())
            .map(Dispatch::answer)
            .isEmpty();
    return waiting && issued.isInForce() && caller.is(RECORDS_CLERK)
        ? List.of(Action.ACKNOWLEDGE, Action.RETURN)
        : List.of();
  }

  private void onDraft(Manuscript manuscript) {
    offer(SPECIALIST, Action.EDIT);
    offer(SPECIALIST, Action.SET_HANDLING);
    offer(LEADER, Action.REJECT);
    offer(LEADER, Action.SEND_BACK);
    if (!manuscript.isWrittenBy(caller.personId())) {
      onForeignDraft(manuscript);
    }
  }

  private void onForeignDraft(Manuscript manuscript) {
    if (isOpen(manuscript, ReviewKind.CONTENT) && manuscript.content() == null) {
      offer(LEADER, Action.REVIEW_CONTENT);
    }
    if (isOpen(manuscript, ReviewKind.FORMAT) && manuscript.format() == null) {
      offer(RECORDS_CLERK, Action.CHECK_FORMAT);
    }
    if (isOpen(manuscript, ReviewKind.FURTHER)) {
      actions.add(Action.INITIAL);
    }
    if (manuscript.isReviewed()) {
      offer(LEADER, Action.APPROVE);
    }
  }

  private boolean isOpen(Manuscript manuscript, ReviewKind kind) {
    var person = caller.personId();
    return manuscript.hindrance(kind, person).isEmpty()
        && manuscript.initials(kind, person).isEmpty();
  }

  private void onApproved(String approver) {
    offer(LEADER, Action.REJECT);
    if (caller.personId().equals(approver)) {
      offer(LEADER, Action.SEND_BACK);
      offer(LEADER, Action.OPEN_SIGNING);
    }
  }

  private void onOpened(String signer) {
    offer(LEADER, Action.REJECT);
    if (caller.personId().equals(signer)) {
      offer(LEADER, Action.SEND_BACK);
      offer(LEADER, Action.SIGN);
    }
  }

  private void onSigned() {
    offer(LEADER, Action.REJECT);
    offer(RECORDS_CLERK, Action.SEAL);
  }

  private void onIssued(Issued issued) {
    if (issued.isInForce()) {
      offer(RECORDS_CLERK, Action.DISPATCH);
      offer(RECORDS_CLERK, Action.CORRECT);
      offer(LEADER, Action.REPLACE);
      offer(LEADER, Action.RECALL);
    }
    if (issued.isInForce() && issued.after().archived() == null) {
      offer(RECORDS_CLERK, Action.ARCHIVE);
    }
  }

  private void offer(Role role, Action action) {
    if (caller.is(role)) {
      actions.add(action);
    }
  }
}
