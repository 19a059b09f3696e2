package vn.motcua.pades.cos;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/**
 * The bytes of a file, in memory or on disk; safe for use by many threads.
 *
 * <p>Offsets are {@code int} because nothing longer than {@link #LONGEST} is let in.
 */
public sealed interface PdfSource permits ArraySource, FileSource, LongerSource {
  /** The greatest length of a file with all that is appended to it: far from where ints end. */
  int LONGEST = 256 << 20;

  int length();

  /** A copy of the bytes from {@code from} up to {@code to}. */
  byte[] slice(int from, int to);

  /** Hands the bytes from {@code from} up to {@code to} to the digest, piece by piece. */
  void digest(MessageDigest digest, int from, int to);

  void writeTo(OutputStream out) throws IOException;

  /** The whole file: the array itself, or for a file on disk a copy of all of it. */
  byte[] bytes();

  /** These bytes and {@code tail} behind them; of a file on disk only the tail is in memory. */
  PdfSource with(byte[] tail);

  /** A piece of the file with the byte at {@code at}; of an array simply all of it. */
  Window window(int at);

  /**
   * A piece of a file.
   *
   * @param start offset in the file of the first byte of {@code bytes}
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Window(byte[] bytes, int start) {
    int end() {
      return start + bytes.length;
    }
  }

  static PdfSource of(byte[] owned) {
    return new ArraySource(owned);
  }
}
