package vn.motcua.paper.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Makes the stream objects of one file. */
final class Streams {
  private final COSDocument document;

  Streams(COSDocument document) {
    this.document = document;
  }

  COSStream compressed(byte[] content) {
    return stream(content, COSName.FLATE_DECODE);
  }

  COSStream plain(byte[] content) {
    return stream(content, null);
  }

  private COSStream stream(byte[] content, @Nullable COSBase filter) {
    var stream = document.createCOSStream();
    try (var out = stream.createOutputStream(filter)) {
      out.write(content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return stream;
  }
}
