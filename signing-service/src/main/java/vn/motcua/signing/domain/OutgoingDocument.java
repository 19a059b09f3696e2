package vn.motcua.signing.domain;

import static vn.motcua.signing.domain.Decision.accept;

import java.time.Instant;
import java.util.List;

/**
 * An outgoing document (văn bản đi) on its way from draft to issue; each state offers only what the
 * decree allows next (NĐ 30/2020, art. 10-18).
 */
public sealed interface OutgoingDocument permits Unissued, Issued, Rejected, RefusedConfidential {
  DocumentId id();

  String agency();

  static Decision<Drafted> draft(Docket docket, DraftText text) {
    return draft(docket, text, Handling.plain());
  }

  static Decision<Drafted> draft(Docket docket, DraftText text, Handling handling) {
    var manuscript = Manuscript.first(text, handling, docket.drafter(), docket.draftedAt());
    return accept(new Drafted(docket, manuscript, List.of()), new DocumentFact.WasDrafted(docket));
  }

  /** Any level of secrecy: only a stub is kept (NĐ 30/2020, art. 15.2, 16.3, 18.2). */
  static Decision<RefusedConfidential> refuseConfidential(
      DocumentId id,
      String agency,
      DocumentType type,
      SecrecyGround ground,
      String by,
      Instant at) {
    return accept(
        new RefusedConfidential(id, agency, type, ground, by, at, null),
        new DocumentFact.WasRefusedConfidential(id, agency, type, at));
  }
}
