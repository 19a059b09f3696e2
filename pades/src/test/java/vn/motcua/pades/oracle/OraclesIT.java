package vn.motcua.pades.oracle;

import static eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.europa.esig.dss.enumerations.Indication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.pades.append.AppendedSigning;
import vn.motcua.pades.append.FieldPlace;
import vn.motcua.pades.fixture.Annexes;
import vn.motcua.pades.fixture.ForeignSigner;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.Papers;
import vn.motcua.pades.fixture.TestPapers;

/** What others say of our files. */
class OraclesIT {
  private static final Office OFFICE = new Office();
  private static final byte[] DECISION = TestPapers.decision(2);
  private static final byte[] FROZEN = Office.frozen(DECISION).bytes();
  private static final byte[] SIGNED = OFFICE.signedByPerson(DECISION).bytes();
  private static final byte[] ISSUED = OFFICE.signedByBoth(DECISION).bytes();

  private static final byte[] TAGGED = OFFICE.signedByBoth(TestPapers.tagged()).bytes();
  private static final byte[] ANNEX = Annexes.sealed(OFFICE, DECISION, Annexes.ANNEX).bytes();
  private static final byte[] COPY =
      Annexes.sealed(OFFICE, TestPapers.tagged(), Annexes.COPY).bytes();

  @TempDir Path folder;

  @Test
  void veraPdfFindsNothingWhereASignatureBelongsToTheStructure() throws Exception {
    assertThat(PdfA.violationsOf2u(TestPapers.tagged())).as("typeset").isEmpty();
    assertThat(PdfA.violationsOf2u(TAGGED)).as("issued").isEmpty();
  }

  @Test
  void veraPdfFindsNothingInAnnexesAndCopies() throws Exception {
    byte[] frozen = Annexes.frozen(DECISION, Annexes.ANNEX).bytes();

    assertThat(PdfA.violationsOf2u(frozen)).as("frozen annex").isEmpty();
    assertThat(PdfA.violationsOf2u(ANNEX)).as("annex").isEmpty();
    assertThat(PdfA.violationsOf2u(COPY)).as("copy").isEmpty();
  }

  @Test
  void euDssPassesEverySignatureOfTaggedFilesAnnexesAndCopies() {
    for (byte[] file : List.of(TAGGED, ANNEX, COPY)) {
      var reports =
          EuDss.reports(
              file, OFFICE.anchors(), OFFICE.authority().emptyRevocationList(Instant.now()));

      assertThat(reports.getDiagnosticData().getSignatures())
          .isNotEmpty()
          .allSatisfy(signature -> {
            assertThat(signature.getSignatureFormat()).isEqualTo(PAdES_BASELINE_B);
            assertThat(signature.getPdfUndefinedChanges()).isEmpty();
            assertThat(reports.getSimpleReport().getIndication(signature.getId()))
                .isEqualTo(Indication.TOTAL_PASSED);
          });
    }
  }

  @Test
  void euDssFindsBothSignaturesIntactInAFileThatOthersSignedBefore() {
    var reports =
        EuDss.reports(
            appended(), OFFICE.anchors(), OFFICE.authority().emptyRevocationList(Instant.now()));

    assertThat(reports.getDiagnosticData().getSignatures())
        .hasSize(2)
        .allMatch(signature -> signature.isSignatureIntact() && signature.isSignatureValid());
  }

  @Test
  void qpdfAndPdfsigFindNoFaultInAnnexesAndAppendedFiles() throws Exception {
    assertThat(run("pdfsig", "-nocert", ANNEX).split("Signature is Valid", -1)).hasSize(2);
    assertThat(run("pdfsig", "-nocert", appended()).split("Signature is Valid", -1)).hasSize(3);
    for (byte[] file : List.of(TAGGED, ANNEX, COPY, appended())) {
      assertThat(run("qpdf", "--check", file)).contains("No syntax or stream encoding errors");
    }
  }

  private static byte[] appended() {
    byte[] foreign =
        ForeignSigner.sign(Papers.compressed(DECISION), OFFICE.chairman(), "SHA256withRSA");
    return new AppendedSigning(OFFICE.anchors())
        .sign(foreign, OFFICE.agencyPlan(), new FieldPlace(1, Office.BOX), OFFICE.agency())
        .orElseThrow()
        .bytes();
  }

  @Test
  void veraPdfFindsNothingAgainstPdfA2uInAnyRevision() throws Exception {
    assertThat(PdfA.violationsOf2u(DECISION)).as("typeset").isEmpty();
    assertThat(PdfA.violationsOf2u(FROZEN)).as("frozen").isEmpty();
    assertThat(PdfA.violationsOf2u(SIGNED)).as("signed by the person").isEmpty();
    assertThat(PdfA.violationsOf2u(ISSUED)).as("issued").isEmpty();
  }

  @Test
  void euDssPassesBothLayersAsBaselineSignaturesWithNoUndefinedChange() {
    byte[] nobodyRevoked = OFFICE.authority().emptyRevocationList(Instant.now());

    var reports = EuDss.reports(ISSUED, OFFICE.anchors(), nobodyRevoked);

    assertThat(reports.getDiagnosticData().getSignatures())
        .hasSize(2)
        .allSatisfy(signature -> {
          assertThat(signature.isSignatureIntact()).isTrue();
          assertThat(signature.isSignatureValid()).isTrue();
          assertThat(signature.isTrustedChain()).isTrue();
          assertThat(signature.getSignatureFormat()).isEqualTo(PAdES_BASELINE_B);
          assertThat(signature.getPdfUndefinedChanges()).isEmpty();
          assertThat(reports.getSimpleReport().getIndication(signature.getId()))
              .as(reports.getXmlSimpleReport())
              .isEqualTo(Indication.TOTAL_PASSED);
        });
  }

  @Test
  void pdfsigFindsTwoValidSignatures() throws Exception {
    String said = run("pdfsig", "-nocert");

    assertThat(said).contains("SIG_PERSON", "SIG_AGENCY");
    assertThat(said.split("Signature is Valid", -1)).hasSize(3);
    assertThat(said.split("Total document signed", -1)).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void qpdfFindsNoFaultInTheFile() throws Exception {
    assertThat(run("qpdf", "--check")).contains("No syntax or stream encoding errors");
  }

  private String run(String tool, String option) throws IOException, InterruptedException {
    return run(tool, option, ISSUED);
  }

  private String run(String tool, String option, byte[] bytes)
      throws IOException, InterruptedException {
    assumeTrue(installed(tool), tool + " is not installed here: its opinion is not asked");
    Path file = Files.write(folder.resolve("issued.pdf"), bytes);
    Process process =
        new ProcessBuilder(tool, option, file.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static boolean installed(String tool) {
    return java.util.Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
