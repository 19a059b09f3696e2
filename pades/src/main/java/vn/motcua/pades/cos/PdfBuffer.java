package vn.motcua.pades.cos;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes being written: a growing array, or a short one that is emptied into a stream. */
public final class PdfBuffer {
  private static final int PIECE = 64 << 10;
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private final @Nullable OutputStream drain;
  private byte[] bytes;
  private int length;
  private int drained;

  public PdfBuffer(int capacity) {
    this(null, Math.max(64, capacity));
  }

  private PdfBuffer(@Nullable OutputStream drain, int capacity) {
    this.drain = drain;
    this.bytes = new byte[capacity];
  }

  /** Writes on to {@code drain} piece by piece; {@link #flush} writes what is left. */
  public static PdfBuffer into(OutputStream drain) {
    return new PdfBuffer(drain, PIECE);
  }

  /** How many bytes were put in so far. */
  public int length() {
    return drained + length;
  }

  /** All bytes; only of a buffer that is not emptied into a stream. */
  public byte[] toBytes() {
    if (drain != null) {
      throw new IllegalStateException("written on already");
    }
    return Arrays.copyOf(bytes, length);
  }

  /** Hands everything to the stream. */
  public void flush() {
    if (drain != null) {
      write(drain, bytes, 0, length);
      length = 0;
    }
  }

  /** The array behind the buffer, valid up to {@link #length()} and until the next write. */
  byte[] array() {
    return bytes;
  }

  void clear() {
    length = 0;
  }

  public PdfBuffer put(char latin1) {
    room(1);
    bytes[length++] = (byte) latin1;
    return this;
  }

  /** Appends the characters' low bytes. */
  @SuppressWarnings("deprecation")
  public PdfBuffer put(String latin1) {
    int count = latin1.length();
    room(count);
    latin1.getBytes(0, count, bytes, length);
    length += count;
    return this;
  }

  public PdfBuffer put(byte[] more) {
    return put(more, 0, more.length);
  }

  public PdfBuffer put(byte[] more, int from, int count) {
    if (drain != null && count > PIECE) {
      flush();
      write(drain, more, from, count);
      return this;
    }
    room(count);
    System.arraycopy(more, from, bytes, length, count);
    length += count;
    return this;
  }

  public PdfBuffer number(long number) {
    return put(Long.toString(number));
  }

  /** Appends {@code number} with leading zeros. */
  public PdfBuffer number(long number, int digits) {
    String text = Long.toString(number);
    int zeros = digits - text.length();
    if (zeros > 0) {
      room(zeros);
      Arrays.fill(bytes, length, length + zeros, (byte) '0');
      length += zeros;
    }
    return put(text);
  }

  /** Appends two upper-case hexadecimal digits. */
  public PdfBuffer hex(int b) {
    room(2);
    bytes[length++] = HEX[b >> 4 & 15];
    bytes[length++] = HEX[b & 15];
    return this;
  }

  /** Appends exactly {@code count} bytes of a stream. */
  PdfBuffer put(InputStream in, int count) throws IOException {
    byte[] piece = new byte[Math.min(PIECE, count)];
    for (int left = count; left > 0; ) {
      int read = in.readNBytes(piece, 0, Math.min(left, piece.length));
      if (read == 0) {
        throw new EOFException("a stream shorter than its length");
      }
      put(piece, 0, read);
      left -= read;
    }
    return this;
  }

  private void write(OutputStream out, byte[] source, int from, int count) {
    try {
      out.write(source, from, count);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    drained = Math.addExact(drained, count);
  }

  /** Appends two upper-case hexadecimal digits for each character's low byte. */
  public PdfBuffer hex(String latin1) {
    byte[] octets = latin1.getBytes(StandardCharsets.ISO_8859_1);
    room(2 * octets.length);
    hex(octets, bytes, length);
    length += 2 * octets.length;
    return this;
  }

  /** Two upper-case hexadecimal digits for each octet, written over {@code out} from a place on. */
  static void hex(byte[] octets, byte[] out, int from) {
    int at = from;
    for (byte octet : octets) {
      out[at] = HEX[octet >> 4 & 15];
      out[at + 1] = HEX[octet & 15];
      at += 2;
    }
  }

  private void room(int count) {
    if (drain != null && bytes.length - length < count) {
      flush();
    }
    if (bytes.length - length < count) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(length, count)));
    }
  }
}
