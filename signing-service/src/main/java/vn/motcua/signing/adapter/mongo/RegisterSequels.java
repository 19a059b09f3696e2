package vn.motcua.signing.adapter.mongo;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.motcua.aggregate.store.JacksonStateCodec;
import vn.motcua.signing.application.RegisterSequel;
import vn.motcua.signing.domain.AfterIssue;
import vn.motcua.signing.domain.Correction;
import vn.motcua.signing.domain.Urgency;

/** Reads urgency and what followed the issue out of a projected document. */
final class RegisterSequels {
  private static final JacksonStateCodec<AfterIssue> AFTER =
      new JacksonStateCodec<>(AfterIssue.class);

  private RegisterSequels() {}

  static RegisterSequel of(Document state) {
    var after = state.get("after", Document.class);
    return after == null
        ? RegisterSequel.before(urgency(state))
        : after(urgency(state), AFTER.decode(after));
  }

  private static RegisterSequel after(Urgency urgency, AfterIssue after) {
    return new RegisterSequel(
        urgency,
        after.circulation().unsent(),
        after.circulation().dispatches(),
        after.corrections().stream().map(Correction::notation).toList(),
        after.standing());
  }

  private static Urgency urgency(Document state) {
    var manuscript = state.get("manuscript", Document.class);
    var handling = manuscript == null ? null : manuscript.get("handling", Document.class);
    return urgency(handling == null ? null : handling.getString("urgency"));
  }

  private static Urgency urgency(@Nullable String name) {
    return name == null ? Urgency.NORMAL : Urgency.valueOf(name);
  }
}
