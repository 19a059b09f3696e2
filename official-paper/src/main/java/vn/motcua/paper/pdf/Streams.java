package vn.motcua.paper.pdf;

import java.util.Arrays;
import java.util.zip.Deflater;

/** Compresses the streams of one file; one thread. */
final class Streams implements AutoCloseable {
  /** What a stream compressed here says of itself. */
  static final String FILTER = "/Filter/FlateDecode";

  private final Deflater deflater;

  private Streams(int level) {
    this.deflater = new Deflater(level);
  }

  /** For pages: they are written once and read a few times. */
  static Streams fast() {
    return new Streams(Deflater.BEST_SPEED);
  }

  /** For what every paper has, and is made once. */
  static Streams small() {
    return new Streams(Deflater.BEST_COMPRESSION);
  }

  byte[] compressed(byte[] content) {
    deflater.reset();
    deflater.setInput(content);
    deflater.finish();
    var out = new byte[content.length / 2 + 64];
    var length = 0;
    while (!deflater.finished()) {
      if (length == out.length) {
        out = Arrays.copyOf(out, 2 * length);
      }
      length += deflater.deflate(out, length, out.length - length);
    }
    return Arrays.copyOf(out, length);
  }

  @Override
  public void close() {
    deflater.end();
  }
}
