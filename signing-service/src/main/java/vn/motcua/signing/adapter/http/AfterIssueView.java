package vn.motcua.signing.adapter.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.Archiving;
import vn.motcua.signing.domain.Dispatch;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.LateWithdrawal;

/** What became of a document after its issue. */
record AfterIssueView(
    StandingView standing,
    List<String> unsent,
    List<Sent> dispatches,
    @Nullable Archiving archived,
    List<LateWithdrawal> lateWithdrawals) {
  /** One sending and its answer. */
  record Sent(
      String recipient,
      String by,
      Instant at,
      @Nullable Instant acknowledgedAt,
      @Nullable Instant returnedAt,
      @Nullable String returnReason) {
    static Sent of(Dispatch dispatch) {
      var returned = dispatch.answer() instanceof Dispatch.Answer.Returned given ? given : null;
      return new Sent(
          dispatch.recipient(),
          dispatch.by(),
          dispatch.at(),
          dispatch.answer() instanceof Dispatch.Answer.Acknowledged given ? given.at() : null,
          returned == null ? null : returned.at(),
          returned == null ? null : returned.reason());
    }
  }

  static AfterIssueView of(Issued issued) {
    var after = issued.after();
    return new AfterIssueView(
        StandingView.of(issued),
        after.circulation().unsent(),
        after.circulation().dispatches().stream().map(Sent::of).toList(),
        after.archived(),
        after.lateWithdrawals());
  }
}
