package vn.motcua.signing.adapter.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.http.edge.Caller;
import vn.motcua.signing.domain.Dispatch;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.Urgency;

/** A document as an agency that received it sees it: nothing of its drafts or other receivers. */
record ReceivedView(
    String documentId,
    String fromAgency,
    DocumentType documentType,
    String symbol,
    LocalDate date,
    String subject,
    Urgency urgency,
    String sha256,
    Instant sentAt,
    StandingView standing,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant returnedAt,
    @Nullable String returnReason,
    List<Action> allowedActions) {

  static ReceivedView of(Issued issued, Caller caller) {
    var sent = issued.after().circulation().latestTo(caller.agencyOrRefuse()).orElseThrow();
    var returned = sent.answer() instanceof Dispatch.Answer.Returned given ? given : null;
    return new ReceivedView(
        issued.id().value(),
        issued.agency(),
        issued.docket().type(),
        issued.signing().number().notation(),
        issued.signing().number().printedOn(),
        issued.manuscript().text().subject(),
        issued.manuscript().handling().urgency(),
        issued.seal().revision().sha256(),
        sent.at(),
        StandingView.of(issued),
        sent.answer() instanceof Dispatch.Answer.Acknowledged given ? given.at() : null,
        returned == null ? null : returned.at(),
        returned == null ? null : returned.reason(),
        AllowedActions.ofReceiver(issued, caller));
  }
}
