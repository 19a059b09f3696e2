package vn.motcua.pades.oracle;

import static eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_LTA;
import static eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_T;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.pades.cms.Der;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.ContentsGap;
import vn.motcua.pades.cos.Section;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.fixture.TestRegistry.Fault;
import vn.motcua.pades.longterm.LongTermPdf;
import vn.motcua.pades.sign.Hostile;
import vn.motcua.pades.time.TimestampPool;

/** What others say of our long-term files. */
class LongTermOraclesIT {
  private static final LongTermOffice OFFICE =
      new LongTermOffice(Instant.now().truncatedTo(ChronoUnit.SECONDS));
  private static final TimestampPool POOL = OFFICE.pool();
  private static final byte[] DECISION = TestPapers.decision(2);
  private static final LongTermPdf SEALED =
      OFFICE.sealing(POOL).seal(OFFICE.signed(DECISION, null)).orElseThrow();

  @TempDir Path folder;

  @Test
  void euDssFindsBothLayersOfTheHighestLevelFromWhatTheFileCarries() {
    Reports reports = EuDss.reports(SEALED.bytes(), OFFICE.anchors);

    assertThat(reports.getDiagnosticData().getTimestampList()).hasSize(1);
    assertPassed(reports, PAdES_BASELINE_LTA);
  }

  @Test
  void euDssFindsTheSameWhereListsWereEmbeddedInsteadOfAnswers() {
    LongTermOffice listed = new LongTermOffice(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    listed.registry.with(Fault.DOWN);
    byte[] sealed = listed.sealing().seal(listed.signed(DECISION, null)).orElseThrow().bytes();

    assertPassed(EuDss.reports(sealed, listed.anchors), PAdES_BASELINE_LTA);
  }

  @Test
  void euDssFindsTheSameAfterARenewal() {
    byte[] renewed = OFFICE.sealing(POOL).renew(SEALED).orElseThrow().bytes();

    Reports reports = EuDss.reports(renewed, OFFICE.anchors);

    assertThat(reports.getDiagnosticData().getTimestampList()).hasSize(2);
    assertPassed(reports, PAdES_BASELINE_LTA);
  }

  @Test
  void euDssFindsLayersWithTimestampsOfTheirOwn() {
    byte[] timed = OFFICE.signed(DECISION, POOL).bytes();
    byte[] sealed = OFFICE.sealing(POOL).seal(timed).orElseThrow().bytes();

    assertThat(EuDss.reports(timed, OFFICE.anchors).getDiagnosticData().getSignatures())
        .allSatisfy(
            signature -> assertThat(signature.getSignatureFormat()).isEqualTo(PAdES_BASELINE_T));
    Reports reports = EuDss.reports(sealed, OFFICE.anchors);
    assertThat(reports.getDiagnosticData().getTimestampList()).hasSize(3);
    assertPassed(reports, PAdES_BASELINE_LTA);
  }

  @Test
  void veraPdfFindsNothingAgainstPdfA2u() throws Exception {
    assertThat(PdfA.violationsOf2u(SEALED.bytes())).isEmpty();
    assertThat(PdfA.violationsOf2u(OFFICE.sealing(POOL).renew(SEALED).orElseThrow().bytes()))
        .isEmpty();
  }

  @Test
  void qpdfFindsNoFault() throws Exception {
    Path file = Files.write(folder.resolve("sealed.pdf"), SEALED.bytes());

    assertThat(run("qpdf", "--check", file.toString()))
        .contains("No syntax or stream encoding errors");
  }

  @Test
  void opensslVerifiesTheDocumentTimestampOverTheFile() throws Exception {
    CanonicalPdf pdf = CanonicalPdf.read(SEALED.bytes());
    Path token = Files.write(folder.resolve("token.der"), newest(SEALED.bytes()));
    Path data = Files.write(folder.resolve("data.bin"), covered(pdf, 3));

    assertThat(
            run(
                "openssl",
                "ts",
                "-verify",
                "-in",
                token.toString(),
                "-token_in",
                "-data",
                data.toString(),
                "-CAfile",
                root().toString()))
        .contains("Verification: OK");
  }

  @Test
  void opensslVerifiesBothSignaturesOverTheirBytes() throws Exception {
    byte[] timed = OFFICE.signed(DECISION, POOL).bytes();
    CanonicalPdf pdf = CanonicalPdf.read(timed);
    Path cms = Files.write(folder.resolve("cms.der"), newest(timed));
    Path data = Files.write(folder.resolve("data.bin"), covered(pdf, 2));

    assertThat(
            run(
                "openssl",
                "cms",
                "-verify",
                "-inform",
                "DER",
                "-in",
                cms.toString(),
                "-content",
                data.toString(),
                "-binary",
                "-CAfile",
                root().toString(),
                "-purpose",
                "any",
                "-out",
                folder.resolve("out").toString()))
        .contains("successful");
  }

  private static void assertPassed(Reports reports, SignatureLevel level) {
    assertThat(reports.getDiagnosticData().getSignatures())
        .hasSize(2)
        .allSatisfy(signature -> {
          assertThat(signature.getSignatureFormat()).isEqualTo(level);
          assertThat(signature.getPdfUndefinedChanges()).isEmpty();
          assertThat(reports.getSimpleReport().getIndication(signature.getId()))
              .as(reports.getXmlSimpleReport())
              .isEqualTo(Indication.TOTAL_PASSED);
        });
    assertThat(reports.getDiagnosticData().getTimestampList())
        .allSatisfy(timestamp ->
            assertThat(reports.getSimpleReport().getIndication(timestamp.getId()))
                .as(reports.getXmlSimpleReport())
                .isEqualTo(Indication.PASSED));
  }

  private static byte[] newest(byte[] file) {
    return Der.padded(Hostile.contents(file)).orElseThrow();
  }

  /** All bytes up to the end of a revision but its own gap. */
  private static byte[] covered(CanonicalPdf pdf, int revision) {
    Section section = pdf.sections().get(revision);
    String latin1 = new String(pdf.bytes(), StandardCharsets.ISO_8859_1);
    int from = latin1.indexOf("/Contents<", section.start());
    int length = (latin1.indexOf('>', from) - from - 10) / 2;
    ContentsGap gap = ContentsGap.find(pdf.bytes(), from, section.end(), length);
    byte[] covered = Arrays.copyOf(pdf.bytes(), gap.start() + section.end() - gap.end());
    System.arraycopy(pdf.bytes(), gap.end(), covered, gap.start(), section.end() - gap.end());
    return covered;
  }

  private Path root() throws Exception {
    String base64 =
        Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(LongTermOffice.ROOT.certificate().getEncoded());
    return Files.writeString(
        folder.resolve("root.pem"),
        "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
  }

  private static String run(String... command) throws IOException, InterruptedException {
    assumeTrue(
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(path -> Files.isExecutable(Path.of(path, command[0]))),
        command[0] + " is not installed here: its opinion is not asked");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
