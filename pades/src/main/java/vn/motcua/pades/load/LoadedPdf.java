package vn.motcua.pades.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;

/** Loading with PDFBox, every failure a refusal. */
public final class LoadedPdf {
  private static final Logger LOG = LoggerFactory.getLogger(LoadedPdf.class);
  private static final long LARGEST = 200L << 20;
  private static final int HEADER_WITHIN = 1024;

  private LoadedPdf() {}

  /**
   * Whatever one does with a loaded document; PDFBox may throw while it looks closer. An {@code
   * UncheckedIOException} is about something else than the document and goes on to the caller.
   */
  @FunctionalInterface
  public interface Use<T> {
    Answer<T> apply(PDDocument document) throws IOException;
  }

  /**
   * Loads, uses and closes.
   *
   * @param lenient mend what mending is possible, as viewers do
   */
  public static <T> Answer<T> use(byte[] file, boolean lenient, Use<T> use) {
    return use(new RandomAccessReadBuffer(file), lenient, use);
  }

  /** As {@link #use(byte[], boolean, Use)}, read from disk piece by piece. */
  public static <T> Answer<T> use(Path file, boolean lenient, Use<T> use) throws IOException {
    try (RandomAccessRead source = new RandomAccessReadBufferedFile(file)) {
      return use(source, lenient, use);
    }
  }

  private static <T> Answer<T> use(RandomAccessRead file, boolean lenient, Use<T> use) {
    try {
      if (file.length() > LARGEST) {
        return Answer.refuse(DocumentRefusal.TOO_LARGE);
      }
      return hasHeader(file)
          ? parsed(file, lenient, use)
          : Answer.refuse(DocumentRefusal.NOT_A_PDF);
    } catch (UncheckedIOException elsewhere) {
      throw elsewhere;
    } catch (InvalidPasswordException locked) {
      return Answer.refuse(DocumentRefusal.ENCRYPTED);
    } catch (Swelling.TooMuchInside | OutOfMemoryError swollen) {
      LOG.warn("A PDF was refused because unpacked it is too large");
      return Answer.refuse(DocumentRefusal.TOO_LARGE);
    } catch (IOException | RuntimeException | StackOverflowError damaged) {
      LOG.debug("A PDF could not be read", damaged);
      return Answer.refuse(DocumentRefusal.DAMAGED);
    }
  }

  private static <T> Answer<T> parsed(RandomAccessRead file, boolean lenient, Use<T> use)
      throws IOException {
    try (PDDocument document = new BoundedParser(file).parse(lenient)) {
      return document.isEncrypted()
          ? Answer.refuse(DocumentRefusal.ENCRYPTED)
          : use.apply(document);
    }
  }

  private static boolean hasHeader(RandomAccessRead file) throws IOException {
    byte[] start = new byte[(int) Math.min(file.length(), HEADER_WITHIN)];
    file.seek(0);
    int count = file.read(start, 0, start.length);
    file.seek(0);
    return count > 0 && new String(start, 0, count, StandardCharsets.ISO_8859_1).contains("%PDF-");
  }
}
