package vn.motcua.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeterminismTest {

  @Test
  void theSameContentIsTheSameFile() {
    assertThat(Samples.decision().typeset().pdf()).isEqualTo(Samples.decision().typeset().pdf());
  }

  @Test
  void theSameContentIsTheSameFileFromManyThreadsAtOnce() {
    var expected = Samples.receipt(PaperSettings.slip()).typeset().pdf();

    var files =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(i -> Samples.receipt(PaperSettings.slip()).typeset().pdf())
            .toList();

    assertThat(files).allSatisfy(file -> assertThat(file).isEqualTo(expected));
  }

  @Test
  void anotherContentHasAnotherIdentity() {
    assertThat(identity(Samples.empty(PaperSettings.slip()).paragraph("Một")))
        .isNotEqualTo(identity(Samples.empty(PaperSettings.slip()).paragraph("Hai")));
  }

  @Test
  void theFirstRevisionHasOneClassicCrossReferenceSection() {
    var file = new String(Samples.decision().typeset().pdf(), StandardCharsets.ISO_8859_1);

    assertThat(file).startsWith("%PDF-1.7").doesNotContain("/ObjStm").doesNotContain("/XRef");
    assertThat(file.split("\nxref\n", -1)).hasSize(2);
    assertThat(file).containsPattern("\nxref\n0 \\d+\r?\n0000000000 65535 f");
    assertThat(file.split("\n\\d+ \\d+ \r?\n0000", -1).length).isLessThanOrEqualTo(2);
  }

  private static String identity(OfficialPaper paper) {
    var file = new String(paper.typeset().pdf(), StandardCharsets.ISO_8859_1);
    return file.substring(file.indexOf("/ID"), file.indexOf("/ID") + 80);
  }
}
