package vn.motcua.pades.prepare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.layer.ForbiddenContent;
import vn.motcua.pades.layer.PageTree;
import vn.motcua.pades.load.LoadedPdf;

/** Looks at an incoming PDF by its content: readable, not encrypted, not damaged, no JavaScript. */
public final class PdfIntake {
  private static final int END_WITHIN = 2048;

  private PdfIntake() {}

  /** Accepted with its page count, or refused in words. Never throws for a bad file. */
  public static Answer<ReadablePdf> inspect(byte[] file) {
    Answer<ReadablePdf> found = LoadedPdf.use(file, true, PdfIntake::look);
    boolean cut = found instanceof Answer.Accepted && !hasEnd(file);
    return cut ? Answer.refuse(DocumentRefusal.DAMAGED) : found;
  }

  /** Whether the file reaches its end mark; one that was cut in transit does not. */
  private static boolean hasEnd(byte[] file) {
    int from = Math.max(0, file.length - END_WITHIN);
    return new String(file, from, file.length - from, StandardCharsets.ISO_8859_1)
        .contains("%%EOF");
  }

  private static Answer<ReadablePdf> look(PDDocument document) throws IOException {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    DocumentObjects objects = new DocumentObjects(catalog, Optional.empty());
    Optional<DocumentRefusal> code = ForbiddenContent.IN_AN_INCOMING_DOCUMENT.in(objects.values());
    if (code.isPresent()) {
      return Answer.refuse(code.get());
    }
    List<PageTree.Page> pages = PageTree.pages(objects, objects.dictionary(1));
    return pages.isEmpty()
        ? Answer.refuse(DocumentRefusal.NO_PAGES)
        : Answer.accept(new ReadablePdf(pages.size()));
  }
}
