package vn.motcua.paper.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Makes the stream objects of one file; one thread. */
final class Streams implements AutoCloseable {
  private final COSDocument document;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);

  Streams(COSDocument document) {
    this.document = document;
  }

  COSStream compressed(byte[] content) {
    return deflated(deflate(deflater, content));
  }

  /** A stream whose content is compressed already, as {@link #deflate} does it. */
  COSStream deflated(byte[] compressed) {
    var stream = plain(compressed);
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    return stream;
  }

  COSStream plain(byte[] content) {
    var stream = document.createCOSStream();
    try (var out = stream.createRawOutputStream()) {
      out.write(content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return stream;
  }

  /** Compressed by RFC 1950; the deflater can be used again afterwards. */
  static byte[] deflate(Deflater deflater, byte[] content) {
    deflater.reset();
    deflater.setInput(content);
    deflater.finish();
    var out = new byte[content.length + content.length / 1000 + 64];
    var length = 0;
    while (!deflater.finished()) {
      out = length == out.length ? Arrays.copyOf(out, 2 * length) : out;
      length += deflater.deflate(out, length, out.length - length);
    }
    return Arrays.copyOf(out, length);
  }

  @Override
  public void close() {
    deflater.end();
  }
}
