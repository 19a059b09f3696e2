package vn.motcua.pades.hostile.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import vn.motcua.pades.cms.SignedCms;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.fixture.ForeignSigner;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.Papers;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.layer.ArchiveState;
import vn.motcua.pades.sign.Hostile;
import vn.motcua.pades.time.TimestampAuthority;
import vn.motcua.pades.verify.PdfVerifier;

/** Honest inputs, small, from which the fuzzer starts. */
final class Seeds {
  static final LongTermOffice OFFICE = new LongTermOffice();
  static final PdfVerifier VERIFIER = OFFICE.verifier();

  private static final byte[] SMALLEST = OFFICE.smallest().bytes();
  private static final byte[] TIMED = OFFICE.timestamped(OFFICE.pool()).bytes();
  private static final byte[] SEALED = OFFICE.sealing().seal(SMALLEST).orElseThrow().bytes();
  private static final byte[] FOREIGN =
      ForeignSigner.sign(TestPapers.emptyPage(), LongTermOffice.CHAIRMAN, "SHA256withRSA");
  private static final List<byte[]> FILES =
      List.of(
          SMALLEST,
          SEALED,
          TIMED,
          FOREIGN,
          TestPapers.emptyPage(),
          Papers.compressed(TestPapers.emptyPage()));

  private Seeds() {}

  static List<byte[]> files() {
    return FILES;
  }

  static List<byte[]> signatures() {
    return List.of(
        Hostile.contents(SMALLEST),
        Hostile.contents(Arrays.copyOf(SMALLEST, ends(1))),
        Hostile.contents(TIMED),
        Hostile.contents(
            new String(FOREIGN, StandardCharsets.ISO_8859_1)
                .replace("/Contents <", "/Contents<")
                .getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** Whether the office signed this; of a timestamp in it others judge. */
  static boolean knows(SignedCms cms) {
    return signatures().stream()
        .flatMap(honest -> SignedCms.readCanonical(honest).stream())
        .anyMatch(honest -> Arrays.equals(honest.signedAttributes(), cms.signedAttributes()));
  }

  static List<byte[]> timestamps() {
    return List.of(answer(), Hostile.contents(SEALED));
  }

  private static byte[] answer() {
    try {
      TimestampAuthority tsa = OFFICE.tsa;
      byte[] request =
          new org.bouncycastle.tsp.TimeStampRequestGenerator()
              .generate(
                  org.bouncycastle.asn1.nist.NISTObjectIdentifiers.id_sha256,
                  new byte[32],
                  java.math.BigInteger.TEN)
              .getEncoded();
      return tsa.answer(request, Duration.ofSeconds(1));
    } catch (java.io.IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  static List<byte[]> evidence() {
    CanonicalPdf pdf = CanonicalPdf.read(SEALED);
    ArchiveState state = ArchiveState.of(pdf, 3);
    List<byte[]> evidence = new java.util.ArrayList<>();
    evidence.addAll(ArchiveState.contents(pdf, 3, state.answers()));
    evidence.addAll(ArchiveState.contents(pdf, 3, state.lists()));
    evidence.add(LongTermOffice.ISSUING.emptyRevocationList(OFFICE.clock.instant()));
    return evidence;
  }

  private static int ends(int revision) {
    return CanonicalPdf.read(SMALLEST).sections().get(revision).end();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
