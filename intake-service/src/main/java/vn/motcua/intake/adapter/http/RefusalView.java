package vn.motcua.intake.adapter.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.domain.Dossier;

/** A refusal; while it may be undone, officers alone see it. */
record RefusalView(String reason, String legalBasis, Instant undoUntil, @Nullable Instant finalAt) {

  static @Nullable RefusalView of(Dossier dossier, boolean officer) {
    if (dossier instanceof Dossier.Refused refused) {
      var refusal = refused.refusal().refusal();
      return new RefusalView(
          refusal.reason(), refusal.legalBasis(), refusal.undoUntil(), refused.refusal().firedAt());
    }
    if (officer && dossier instanceof Dossier.RefusalPending pending) {
      var refusal = pending.refusal();
      return new RefusalView(refusal.reason(), refusal.legalBasis(), refusal.undoUntil(), null);
    }
    return null;
  }
}
