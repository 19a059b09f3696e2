package vn.motcua.pades.sign;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.cos.PdfSource;

/** Layer 1 stands: the authorised person has signed, the agency has not. */
public final class PersonSignedPdf implements SignedPdf {
  private final RevisionFile file;
  private final @Nullable Completion completion;

  /** Signed in this process a moment ago, its value and its certificate path verified then. */
  record Completion(TrustAnchors anchors, Instant at) {}

  PersonSignedPdf(RevisionFile file, @Nullable Completion completion) {
    this.file = file;
    this.completion = completion;
  }

  @Override
  public byte[] bytes() {
    return file.copy();
  }

  @Override
  public PdfSource source() {
    return file.source();
  }

  @Override
  public String sha256() {
    return file.sha256();
  }

  @Override
  public int prefixLength() {
    return file.lastSection().start();
  }

  /** Empty for stored bytes, which have to be verified before anything is put upon them. */
  Optional<Completion> completion() {
    return Optional.ofNullable(completion);
  }

  RevisionFile file() {
    return file;
  }
}
