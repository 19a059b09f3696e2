package vn.motcua.pades.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.Papers;
import vn.motcua.pades.fixture.TestPapers;

class PdfIntakeTest {
  private static final byte[] PAPER = TestPapers.decision(3);

  @Test
  void acceptsAnOrdinaryPdfAndCountsItsPages() {
    assertThat(PdfIntake.inspect(PAPER)).isEqualTo(Answer.accept(new ReadablePdf(3)));
    assertThat(PdfIntake.inspect(Papers.compressed(PAPER)))
        .isEqualTo(Answer.accept(new ReadablePdf(3)));
  }

  @Test
  void acceptsASignedPdf() {
    byte[] signed = new Office().signedByBoth(PAPER).bytes();

    assertThat(PdfIntake.inspect(signed)).isEqualTo(Answer.accept(new ReadablePdf(3)));
  }

  @Test
  void acceptsAFileThatOpensAtAPage() {
    byte[] opening =
        Papers.changed(
            PAPER,
            document -> document.getDocumentCatalog().setOpenAction(new PDPageFitDestination()));

    assertThat(PdfIntake.inspect(opening)).isEqualTo(Answer.accept(new ReadablePdf(3)));
  }

  @Test
  void refusesAProgramCalledPdf() {
    assertRefused("MZ\u0090\0\3".getBytes(StandardCharsets.ISO_8859_1), DocumentRefusal.NOT_A_PDF);
    assertRefused(new byte[0], DocumentRefusal.NOT_A_PDF);
  }

  @Test
  void refusesEncryptedFilesWithAndWithoutAPassword() {
    assertRefused(Papers.encrypted(PAPER, "secret"), DocumentRefusal.ENCRYPTED);
    assertRefused(Papers.encrypted(PAPER, ""), DocumentRefusal.ENCRYPTED);
  }

  @Test
  void refusesJavaScriptAndProgramsToLaunch() {
    byte[] script =
        Papers.changed(
            PAPER,
            document ->
                document
                    .getDocumentCatalog()
                    .setOpenAction(new PDActionJavaScript("app.alert(1)")));
    byte[] launch =
        Papers.changed(
            PAPER, document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));

    assertRefused(script, DocumentRefusal.JAVASCRIPT);
    assertRefused(launch, DocumentRefusal.ACTIVE_CONTENT);
  }

  @Test
  void refusesAFileCutInTransit() {
    assertRefused(Arrays.copyOf(PAPER, PAPER.length / 2), DocumentRefusal.DAMAGED);
    assertRefused(Arrays.copyOf(PAPER, 30), DocumentRefusal.DAMAGED);
  }

  @Test
  void answersForGarbageBehindAHeader() {
    Random random = new Random(20261122);
    for (int i = 0; i < 200; i++) {
      byte[] garbage = new byte[random.nextInt(3000) + 10];
      random.nextBytes(garbage);
      System.arraycopy("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII), 0, garbage, 0, 9);

      assertThat(PdfIntake.inspect(garbage)).isInstanceOf(Answer.Refused.class);
    }
  }

  @Test
  void answersForFilesWithAFewBytesChanged() {
    Random random = new Random(20261122);
    for (int i = 0; i < 300; i++) {
      byte[] changed = PAPER.clone();
      for (int j = 0; j < 5; j++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      assertThat(PdfIntake.inspect(changed)).isNotNull();
    }
  }

  private static void assertRefused(byte[] file, DocumentRefusal refusal) {
    assertThat(PdfIntake.inspect(file)).isEqualTo(Answer.refuse(refusal));
  }
}
