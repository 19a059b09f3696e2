package vn.motcua.pades.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** How much the packed structure of one file may take when it is unpacked. */
final class Swelling {
  private static final long MOST_OF_ONE = 8L << 20;
  private static final long MOST_OF_ALL = 32L << 20;
  private static final int WIDEST_ROW = 4096;
  private static final int DEEPEST_PIXEL = 32;
  private static final int CHUNK = 16 << 10;

  private long left = MOST_OF_ALL;

  /**
   * Unpacks the stream chunk by chunk, keeping nothing.
   *
   * @throws TooMuchInside when it is larger than it may be, or packed in a way nobody packs
   *     structure
   */
  void admit(COSStream stream) throws IOException {
    if (!packedAsUsual(stream.getFilters()) || !rowsAreNarrow(stream)) {
      throw new TooMuchInside();
    }
    if (stream.getFilters() != null) {
      left -= size(stream, Math.min(MOST_OF_ONE, left));
    }
  }

  private static boolean packedAsUsual(COSBase filters) {
    return switch (filters) {
      case null -> true;
      case COSName name -> isFlate(name);
      case COSArray array ->
          array.size() == 0
              || array.size() == 1 && array.getObject(0) instanceof COSName name && isFlate(name);
      default -> false;
    };
  }

  private static boolean isFlate(COSName name) {
    return name.equals(COSName.FLATE_DECODE) || name.equals(COSName.FLATE_DECODE_ABBREVIATION);
  }

  /** The predictor allocates whole rows, as wide as the file says. */
  private static boolean rowsAreNarrow(COSStream stream) {
    COSBase found = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    COSBase first =
        found instanceof COSArray array && array.size() > 0 ? array.getObject(0) : found;
    return !(first instanceof COSDictionary parameters)
        || parameters.getInt(COSName.COLUMNS, 1) <= WIDEST_ROW
            && parameters.getInt(COSName.COLORS, 1) <= DEEPEST_PIXEL
            && parameters.getInt(COSName.BITS_PER_COMPONENT, 8) <= DEEPEST_PIXEL;
  }

  /** As PDFBox unpacks: two octets of header unread, and what is damaged ends the stream. */
  private static long size(COSStream stream, long most) throws IOException {
    Inflater inflater = new Inflater(true);
    try (InputStream raw = stream.createRawInputStream()) {
      raw.skipNBytes(Math.min(2, raw.available()));
      return size(raw, inflater, most);
    } catch (DataFormatException damaged) {
      return inflater.getBytesWritten();
    } finally {
      inflater.end();
    }
  }

  private static long size(InputStream raw, Inflater inflater, long most)
      throws IOException, DataFormatException {
    byte[] packed = new byte[CHUNK];
    byte[] unpacked = new byte[CHUNK];
    while (!inflater.finished()) {
      if (inflater.inflate(unpacked) == 0 && inflater.needsInput()) {
        int count = raw.read(packed);
        if (count <= 0) {
          break;
        }
        inflater.setInput(packed, 0, count);
      } else if (inflater.needsDictionary()) {
        break;
      }
      if (inflater.getBytesWritten() > most) {
        throw new TooMuchInside();
      }
    }
    return inflater.getBytesWritten();
  }

  /** The structure of a file is larger than that of any honest file. */
  static final class TooMuchInside extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuchInside() {
      super("too much inside", null, false, false);
    }
  }
}
