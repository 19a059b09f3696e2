package vn.motcua.pades.load;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * PDFBox's parser, except that the streams it unpacks for itself (objects, cross references) may
 * not swell without end; PDFBox would unpack them whole into memory.
 */
final class BoundedParser extends PDFParser {

  BoundedParser(RandomAccessRead file) throws IOException {
    super(file);
    document.close();
    document = new BoundedDocument(this);
  }

  /** Makes the streams of the file; PDFBox's search for lost objects makes them here too. */
  private static final class BoundedDocument extends COSDocument {
    private final BoundedParser parser;
    private final Swelling swelling = new Swelling();

    BoundedDocument(BoundedParser parser) {
      super(IOUtils.createMemoryOnlyStreamCache(), parser);
      this.parser = parser;
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      var stream = new BoundedStream(parser.createRandomAccessReadView(start, length), swelling);
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }

  /** A stream that is measured before the parser unpacks it. */
  private static final class BoundedStream extends COSStream {
    private final Swelling swelling;
    private boolean measured;

    BoundedStream(RandomAccessReadView raw, Swelling swelling) throws IOException {
      super(null, raw);
      this.swelling = swelling;
    }

    @Override
    public RandomAccessRead createView() throws IOException {
      if (!measured) {
        swelling.admit(this);
        measured = true;
      }
      return super.createView();
    }
  }
}
