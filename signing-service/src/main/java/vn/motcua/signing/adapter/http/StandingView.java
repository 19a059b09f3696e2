package vn.motcua.signing.adapter.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.application.RegistryFinding.State;
import vn.motcua.signing.domain.Correction;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.Standing.InForce;
import vn.motcua.signing.domain.Standing.Recalled;
import vn.motcua.signing.domain.Standing.Replaced;

/** Whether an issued document holds, since when not, why, and what stands in its place. */
record StandingView(
    State state,
    @Nullable Instant endedAt,
    @Nullable String reason,
    @Nullable String replacementId,
    List<String> correctionIds) {

  static StandingView of(Issued issued) {
    var letters =
        issued.after().corrections().stream()
            .map(Correction::letter)
            .map(Object::toString)
            .toList();
    return switch (issued.after().standing()) {
      case InForce holds ->
          new StandingView(
              letters.isEmpty() ? State.IN_FORCE : State.CORRECTED, null, null, null, letters);
      case Replaced over ->
          new StandingView(
              State.REPLACED, over.at(), over.reason(), over.replacement().value(), letters);
      case Recalled over ->
          new StandingView(State.RECALLED, over.at(), over.reason(), null, letters);
    };
  }
}
