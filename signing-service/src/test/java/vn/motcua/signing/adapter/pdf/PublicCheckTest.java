package vn.motcua.signing.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.signing.application.PdfReport.Status;

class PublicCheckTest {

  @Test
  void aFileOnWhichTheCheckBreaksIsAnsweredInWordsAndNeverValid() {
    for (var breaking :
        new PublicCheck[] {
          new PublicCheck(pdf -> {
            throw new IllegalStateException("odd");
          }),
          new PublicCheck(pdf -> {
            throw new StackOverflowError();
          })
        }) {
      var report = breaking.report(new byte[] {1});

      assertThat(report.status()).isEqualTo(Status.INVALID);
      assertThat(report.reason()).isEqualTo("BEYOND_READING");
      assertThat(report.words().vi()).contains("Hãy coi là không hợp lệ");
    }
  }
}
