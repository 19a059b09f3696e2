package vn.motcua.pades.cos;

import java.io.Serial;

/** Bytes that are not what our own canonical files look like; caught at the edge of the library. */
public final class MalformedPdf extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** Carries no stack trace: it is a finding about the bytes, met often and in the hot path. */
  public MalformedPdf(String message) {
    super(message, null, false, false);
  }
}
