package vn.motcua.pades.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;

/** Loading with PDFBox, every failure a refusal. */
public final class LoadedPdf {
  private static final Logger LOG = LoggerFactory.getLogger(LoadedPdf.class);
  private static final int LARGEST = 200 << 20;
  private static final int HEADER_WITHIN = 1024;

  private LoadedPdf() {}

  /** Whatever one does with a loaded document; PDFBox may throw while it looks closer. */
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
    if (!hasHeader(file)) {
      return Answer.refuse(DocumentRefusal.NOT_A_PDF);
    }
    if (file.length > LARGEST) {
      return Answer.refuse(DocumentRefusal.TOO_LARGE);
    }
    try (PDDocument document = new BoundedParser(file).parse(lenient)) {
      return document.isEncrypted()
          ? Answer.refuse(DocumentRefusal.ENCRYPTED)
          : use.apply(document);
    } catch (InvalidPasswordException locked) {
      return Answer.refuse(DocumentRefusal.ENCRYPTED);
    } catch (Swelling.TooMuchInside | OutOfMemoryError swollen) {
      LOG.warn("A PDF was refused because unpacked it is too large, bytes={}", file.length);
      return Answer.refuse(DocumentRefusal.TOO_LARGE);
    } catch (IOException | RuntimeException | StackOverflowError damaged) {
      LOG.debug("A PDF could not be read", damaged);
      return Answer.refuse(DocumentRefusal.DAMAGED);
    }
  }

  private static boolean hasHeader(byte[] file) {
    int length = Math.min(file.length, HEADER_WITHIN);
    return new String(file, 0, length, StandardCharsets.ISO_8859_1).contains("%PDF-");
  }
}
