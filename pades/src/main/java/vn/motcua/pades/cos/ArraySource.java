package vn.motcua.pades.cos;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/** A file in memory. */
final class ArraySource implements PdfSource {
  private final byte[] bytes;

  ArraySource(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int length() {
    return bytes.length;
  }

  @Override
  public byte[] slice(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  @Override
  public void digest(MessageDigest digest, int from, int to) {
    digest.update(bytes, from, to - from);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public PdfSource with(byte[] tail) {
    byte[] whole = Arrays.copyOf(bytes, Math.addExact(bytes.length, tail.length));
    System.arraycopy(tail, 0, whole, bytes.length, tail.length);
    return new ArraySource(whole);
  }

  @Override
  public Window window(int at) {
    return new Window(bytes, 0);
  }
}
