package vn.motcua.pades.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.fixture.Annexes;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.RawPapers;
import vn.motcua.pades.longterm.LongTermPdf;
import vn.motcua.pades.prepare.CornerPreparation;
import vn.motcua.pades.prepare.PdfPreparer;
import vn.motcua.pades.sign.CornerSigning;
import vn.motcua.pades.sign.FrozenPdf;
import vn.motcua.pades.sign.LayerPlan;
import vn.motcua.pades.sign.PdfRevision;
import vn.motcua.pades.sign.SignedPdf;
import vn.motcua.pades.sign.SigningKey;
import vn.motcua.pades.verify.Finding;
import vn.motcua.pades.verify.PdfVerifier;
import vn.motcua.pades.verify.VerificationReport;

/** Files much larger than what a layer may take of the heap. */
class LargeFileIT {
  private static final int MEGABYTES = 60;
  private static final long LITTLE = 2 << 20;
  private static final Office OFFICE = new Office();
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir static Path folder;
  private static Path scan;
  private static FrozenPdf frozen;

  @BeforeAll
  static void prepare() throws IOException {
    scan = RawPapers.large(folder.resolve("scan.pdf"), MEGABYTES);
    frozen =
        new PdfPreparer()
            .prepare(scan, Office.ON_PAGE_ONE, folder.resolve("frozen.pdf"))
            .orElseThrow();
    Office.handwriting();
    Office.seal();
    OFFICE.smallest();
  }

  @Test
  void aLayerTakesMemoryForWhatItAddsNotForTheFileBelow() throws IOException {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    SignedPdf one = sign(frozen, "one.pdf");
    SignedPdf two = seal(one, "two.pdf");
    long taken = THREADS.getCurrentThreadAllocatedBytes() - before;

    assertThat(taken).as("bytes allocated for both layers").isLessThan(LITTLE);
    assertThat(verified(folder.resolve("two.pdf")).verdict().reason())
        .isEqualTo(Finding.BOTH_LAYERS_STAND);
    assertThat(Files.size(folder.resolve("two.pdf"))).isGreaterThan((long) MEGABYTES << 20);
    assertThat(two.sha256()).isEqualTo(sha256(folder.resolve("two.pdf")));
  }

  @Test
  void verificationTakesLittleMemoryToo() throws IOException {
    sign(frozen, "signed.pdf");

    long before = THREADS.getCurrentThreadAllocatedBytes();
    VerificationReport report = verified(folder.resolve("signed.pdf"));
    long taken = THREADS.getCurrentThreadAllocatedBytes() - before;

    assertThat(report.verdict().reason()).isEqualTo(Finding.AGENCY_LAYER_MISSING);
    assertThat(report.frozenSha256()).isEqualTo(frozen.sha256());
    assertThat(taken).isLessThan(LITTLE);
  }

  @Test
  void aStoredRevisionOnDiskIsVerifiedAndSealed() throws IOException {
    sign(frozen, "stored.pdf");

    SignedPdf sealed =
        seal(PdfRevision.read(folder.resolve("stored.pdf")).orElseThrow(), "sealed.pdf");

    assertThat(verified(folder.resolve("sealed.pdf")).verdict().reason())
        .isEqualTo(Finding.BOTH_LAYERS_STAND);
    assertThat(sealed.prefixLength()).isEqualTo((int) Files.size(folder.resolve("stored.pdf")));
  }

  @Test
  void fileAndArrayGiveTheSameBytes() throws IOException {
    FrozenPdf inMemory =
        new PdfPreparer().prepare(Files.readAllBytes(scan), Office.ON_PAGE_ONE).orElseThrow();
    SignedPdf signed =
        OFFICE.signing().sign(inMemory, OFFICE.personPlan(), OFFICE.chairman()).orElseThrow();

    sign(frozen, "same.pdf");

    assertThat(inMemory.sha256()).isEqualTo(frozen.sha256());
    assertThat(sha256(folder.resolve("same.pdf"))).isEqualTo(signed.sha256());
  }

  @Test
  void oneFlippedBitInTheMiddleIsFound() throws IOException {
    sign(frozen, "flipped.pdf");
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve("flipped.pdf").toFile(), "rw")) {
      file.seek(30 << 20);
      int octet = file.read();
      file.seek(30 << 20);
      file.write(octet ^ 1);
    }

    assertThat(verified(folder.resolve("flipped.pdf")).verdict().reason())
        .isEqualTo(Finding.DIGEST_MISMATCH);
  }

  @Test
  void aLargeAnnexIsSealedOnDisk() throws IOException {
    var annex =
        new PdfPreparer()
            .prepare(
                scan,
                CornerPreparation.of("a", Office.TEN, Annexes.ANNEX),
                folder.resolve("annex.pdf"))
            .orElseThrow();

    new CornerSigning(OFFICE.anchors())
        .sign(annex, Office.TEN, OFFICE.agency(), folder.resolve("annex-sealed.pdf"))
        .orElseThrow();

    assertThat(verified(folder.resolve("annex-sealed.pdf")).verdict().reason())
        .isEqualTo(Finding.AGENCY_ALONE_STANDS);
  }

  @Test
  void theLongTermFormTakesMemoryForWhatItAddsNotForTheFileBelow() throws IOException {
    LongTermOffice office = new LongTermOffice();
    office.sealing().seal(office.smallest()).orElseThrow();
    PdfRevision one = sign(office, frozen, office.personPlan(null), LongTermOffice.CHAIRMAN);
    SignedPdf two = sign(office, one, office.agencyPlan(null), LongTermOffice.AGENCY);

    long before = THREADS.getCurrentThreadAllocatedBytes();
    office.sealing().seal(two).orElseThrow().writeTo(folder.resolve("lta.pdf"));
    long taken = THREADS.getCurrentThreadAllocatedBytes() - before;

    assertThat(taken).as("bytes allocated for the archive revision").isLessThan(8 * LITTLE);
    LongTermPdf stored = LongTermPdf.read(folder.resolve("lta.pdf")).orElseThrow();
    assertThat(office.verifier().verify(folder.resolve("lta.pdf")).orElseThrow().verdict().reason())
        .isEqualTo(Finding.BOTH_LAYERS_PROVEN);
    assertThat(stored.sha256()).isEqualTo(sha256(folder.resolve("lta.pdf")));
    assertThat(office.sealing().renew(stored).orElseThrow().timestamped())
        .isEqualTo(office.clock.instant());
  }

  @Test
  void aHeapSmallerThanTheFileIsEnough() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-cp",
                System.getProperty("java.class.path"),
                LargeFileRun.class.getName(),
                scan.toString(),
                Files.createDirectory(folder.resolve("child")).toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("BOTH_LAYERS_STAND");
  }

  @Test
  void refusesAFileBeyondTheLimitInWords() throws IOException {
    Path huge = folder.resolve("huge.pdf");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
      file.setLength(3L << 30);
    }

    assertThat(new PdfPreparer().prepare(huge, Office.ON_PAGE_ONE, folder.resolve("no.pdf")))
        .isEqualTo(Answer.refuse(DocumentRefusal.TOO_LARGE));
    assertThat(PdfRevision.read(huge)).isEqualTo(Answer.refuse(DocumentRefusal.TOO_LARGE));
    assertThat(new PdfVerifier(OFFICE.anchors()).verify(huge))
        .isEqualTo(Answer.refuse(DocumentRefusal.TOO_LARGE));
    assertThat(DocumentRefusal.TOO_LARGE.words().vi()).contains("200 MB");
    assertThat(folder.resolve("no.pdf")).doesNotExist();
  }

  @Test
  void leavesNothingBesideTheFileWhenItIsRefused() throws IOException {
    Path target = folder.resolve("refused").resolve("target.pdf");
    Files.createDirectory(target.getParent());
    Path twice = folder.resolve("frozen.pdf");

    assertThat(new PdfPreparer().prepare(twice, Office.ON_PAGE_ONE, target))
        .isEqualTo(Answer.refuse(DocumentRefusal.ALREADY_SIGNED));
    try (var files = Files.list(target.getParent())) {
      assertThat(files).isEmpty();
    }
  }

  private static SignedPdf sign(PdfRevision revision, String name) throws IOException {
    return OFFICE
        .signing()
        .sign(revision, OFFICE.personPlan(), OFFICE.chairman(), folder.resolve(name))
        .orElseThrow();
  }

  private static SignedPdf sign(
      LongTermOffice office, PdfRevision revision, LayerPlan plan, SigningKey key)
      throws IOException {
    Path target = folder.resolve("long-term-" + plan.layer() + ".pdf");
    return office.signing(null).sign(revision, plan, key, target).orElseThrow();
  }

  private static SignedPdf seal(PdfRevision revision, String name) throws IOException {
    return OFFICE
        .signing()
        .sign(revision, OFFICE.agencyPlan(), OFFICE.agency(), folder.resolve(name))
        .orElseThrow();
  }

  private static VerificationReport verified(Path file) throws IOException {
    return new PdfVerifier(OFFICE.anchors()).verify(file).orElseThrow();
  }

  private static String sha256(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return vn.motcua.pades.cms.Digests.sha256Hex(bytes, bytes.length);
  }
}
