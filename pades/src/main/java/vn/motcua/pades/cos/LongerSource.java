package vn.motcua.pades.cos;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/** A file on disk with bytes in memory behind it, before both are written as one file. */
final class LongerSource implements PdfSource {
  private final FileSource base;
  private final byte[] tail;

  LongerSource(FileSource base, byte[] tail) {
    this.base = base;
    this.tail = tail;
  }

  @Override
  public int length() {
    return Math.addExact(base.length(), tail.length);
  }

  @Override
  public byte[] slice(int from, int to) {
    int end = base.length();
    if (to <= end) {
      return base.slice(from, to);
    }
    if (from >= end) {
      return Arrays.copyOfRange(tail, from - end, to - end);
    }
    byte[] slice = Arrays.copyOf(base.slice(from, end), to - from);
    System.arraycopy(tail, 0, slice, end - from, to - end);
    return slice;
  }

  @Override
  public void digest(MessageDigest digest, int from, int to) {
    int end = base.length();
    if (from < end) {
      base.digest(digest, from, Math.min(end, to));
    }
    if (to > end) {
      int first = Math.max(from, end);
      digest.update(tail, first - end, to - first);
    }
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    base.writeTo(out);
    out.write(tail);
  }

  @Override
  public byte[] bytes() {
    return slice(0, length());
  }

  @Override
  public PdfSource with(byte[] more) {
    byte[] longer = Arrays.copyOf(tail, Math.addExact(tail.length, more.length));
    System.arraycopy(more, 0, longer, tail.length, more.length);
    return new LongerSource(base, longer);
  }

  @Override
  public Window window(int at) {
    return new Window(slice(at, Math.min(length(), at + FileSource.PIECE)), at);
  }
}
