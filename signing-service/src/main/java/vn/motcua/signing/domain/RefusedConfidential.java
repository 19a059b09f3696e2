package vn.motcua.signing.domain;

import static vn.motcua.signing.domain.Decision.accept;
import static vn.motcua.signing.domain.Decision.refuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stub: someone tried to start a secret document here; nothing of it was taken. */
public record RefusedConfidential(
    DocumentId id,
    String agency,
    DocumentType type,
    SecrecyGround ground,
    String by,
    Instant at,
    @Nullable StubApproval approval)
    implements OutgoingDocument {
  public RefusedConfidential {
    ground = ground == null ? SecrecyGround.NOT_SAID : ground;
  }

  /** A leader, never the one who started it, confirms that it is handled elsewhere. */
  public Decision<RefusedConfidential> approve(StubApproval given) {
    if (given.approver().equals(by)) {
      return refuse(Refusal.STUB_NEEDS_ANOTHER);
    }
    return approval == null
        ? accept(new RefusedConfidential(id, agency, type, ground, by, at, given))
        : accept(this);
  }
}
