package vn.motcua.intake.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A paper of the dossier; one that stayed on paper at the desk has no file. */
public record Paper(
    String id,
    String paperCode,
    BilingualText name,
    int copies,
    Instant receivedAt,
    @Nullable PaperFile file) {

  /** The stored file of a paper, with the hash of its content. */
  public record PaperFile(
      String fileId, String fileName, String mediaType, long size, String sha256) {}
}
