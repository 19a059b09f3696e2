package vn.motcua.signing.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.domain.ADocument.AGENCY;
import static vn.motcua.signing.domain.ADocument.CHAIRMAN;
import static vn.motcua.signing.domain.ADocument.CLERK;
import static vn.motcua.signing.domain.ADocument.NEXT_DAY;
import static vn.motcua.signing.domain.ADocument.NINE_O_CLOCK;
import static vn.motcua.signing.domain.ADocument.REVIEWER;
import static vn.motcua.signing.domain.ADocument.SPECIALIST;
import static vn.motcua.signing.domain.ADocument.next;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.Handling;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Urgency;

class AllowedActionsTest {
  private static final String OTHER = "H26.170";

  @Test
  void aDraftIsEditedReviewedAndApprovedByWhomItConcerns() {
    var draft = ADocument.drafted();

    assertThat(actions(draft, SPECIALIST, Role.SPECIALIST))
        .containsExactly(Action.EDIT, Action.SET_HANDLING);
    assertThat(actions(draft, REVIEWER, Role.LEADER))
        .containsExactly(Action.REVIEW_CONTENT, Action.SEND_BACK, Action.REJECT);
    assertThat(actions(ADocument.reviewed(), CHAIRMAN, Role.LEADER)).contains(Action.APPROVE);
  }

  @Test
  void inAFixedOrderTheClerkIsOfferedTheCheckAfterTheContentOnly() {
    var handling = new Handling(Urgency.NORMAL, List.of(), true, List.of("p-2001"));
    var draft = next(OutgoingDocument.draft(ADocument.docket(), ADocument.words(), handling));

    assertThat(actions(draft, CLERK, Role.RECORDS_CLERK)).isEmpty();
    assertThat(actions(draft, "p-2001", Role.SPECIALIST)).doesNotContain(Action.INITIAL);
    assertThat(actions(ADocument.drafted(), CLERK, Role.RECORDS_CLERK))
        .containsExactly(Action.CHECK_FORMAT);
  }

  @Test
  void whoWroteADraftIsNotOfferedItsReview() {
    var written = next(ADocument.drafted().edit(ADocument.words(), REVIEWER, NINE_O_CLOCK));

    assertThat(actions(written, REVIEWER, Role.LEADER)).doesNotContain(Action.REVIEW_CONTENT);
  }

  @Test
  void onlyTheApproverIsOfferedTheSigning() {
    assertThat(actions(ADocument.approved(), CHAIRMAN, Role.LEADER))
        .contains(Action.OPEN_SIGNING, Action.SEND_BACK);
    assertThat(actions(ADocument.approved(), REVIEWER, Role.LEADER)).containsExactly(Action.REJECT);
    assertThat(actions(ADocument.awaitingPerson(), CHAIRMAN, Role.LEADER)).contains(Action.SIGN);
    assertThat(actions(ADocument.awaitingAgency(), CLERK, Role.RECORDS_CLERK))
        .containsExactly(Action.SEAL);
  }

  @Test
  void anIssuedDocumentIsSentFiledCorrectedReplacedAndRecalledUntilItIsFrozen() {
    var recalled = next(ADocument.issued().recall(ADocument.chairman(), "Sai.", NEXT_DAY));

    assertThat(actions(ADocument.issued(), CLERK, Role.RECORDS_CLERK))
        .containsExactly(Action.DISPATCH, Action.ARCHIVE, Action.CORRECT);
    assertThat(actions(ADocument.issued(), CHAIRMAN, Role.LEADER))
        .containsExactly(Action.REPLACE, Action.RECALL);
    assertThat(actions(recalled, CHAIRMAN, Role.LEADER)).isEmpty();
  }

  @Test
  void theReceiversClerkAnswersOnce() {
    var clerk = new Caller("p-2006", OTHER, Set.of(Role.RECORDS_CLERK));
    var sent = next(ADocument.issued().dispatch(OTHER, CLERK, NINE_O_CLOCK));
    var answered = next(sent.acknowledge(OTHER, "p-2006", NINE_O_CLOCK));

    assertThat(AllowedActions.ofReceiver(sent, clerk))
        .containsExactly(Action.ACKNOWLEDGE, Action.RETURN);
    assertThat(AllowedActions.ofReceiver(answered, clerk)).isEmpty();
  }

  private static List<Action> actions(OutgoingDocument document, String person, Role role) {
    return AllowedActions.of(document, new Caller(person, AGENCY, Set.of(role)));
  }
}
