package vn.motcua.pades.longterm;

import java.time.Instant;
import java.util.Optional;
import vn.motcua.pades.Answer;
import vn.motcua.pades.LongTermRefusal;
import vn.motcua.pades.LongTermRefusal.Reason;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.time.TimestampToken;

/** Both layers with validation data and a document timestamp behind them (PAdES-B-LTA). */
public final class LongTermPdf {
  private final byte[] bytes;
  private final TimestampToken newest;

  private LongTermPdf(byte[] bytes, TimestampToken newest) {
    this.bytes = bytes;
    this.newest = newest;
  }

  /** Recognises stored bytes by their form; whether they are valid is the verifier's business. */
  public static Answer<LongTermPdf> read(byte[] bytes) {
    byte[] own = bytes.clone();
    try {
      Optional<TimestampToken> newest = EmbeddedPaths.of(CanonicalPdf.read(own)).newest();
      return newest
          .map(token -> Answer.accept(new LongTermPdf(own, token)))
          .orElseGet(() -> Answer.refuse(LongTermRefusal.of(Reason.NOT_SEALED)));
    } catch (MalformedPdf | IndexOutOfBoundsException foreign) {
      return Answer.refuse(LongTermRefusal.of(Reason.NOT_OURS));
    }
  }

  /** A copy of the whole file's bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Lower-case hexadecimal SHA-256 of the whole file. */
  public String sha256() {
    return Digests.sha256Hex(bytes, bytes.length);
  }

  /** The time of the newest document timestamp. */
  public Instant timestamped() {
    return newest.genTime();
  }

  /** When its newest timestamp has to be renewed, before certificates or algorithms age. */
  public Instant renewalDue(RenewalPolicy policy) {
    return policy.due(newest);
  }
}
