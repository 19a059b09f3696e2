package vn.motcua.pades.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.Answer;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.TestAuthority;
import vn.motcua.pades.fixture.TestPapers;

/** A file of ours tells of every single bit that is not as it was signed. */
class BitFlipsTest {
  private static final TestAuthority ROOT = TestAuthority.root("Motcua test root");
  private static final TestAuthority BELOW = ROOT.intermediate("Motcua test intermediate");
  private static final Trust TRUST = new Trust(ROOT.anchors(), Office.ELEVEN, null);
  private static final PdfVerifier VERIFIER = new PdfVerifier(ROOT.anchors());

  @Test
  void everyBitOutsideTheSignaturesAndOneOfEveryByteWithinCounts() {
    byte[] file = new Office(ROOT).smallest().bytes();
    assertThat(isStrictlyValid(file)).isTrue();
    BitSet gaps = gaps(file);

    IntStream bits =
        IntStream.range(0, file.length * 8)
            .filter(bit -> !gaps.get(bit / 8) || bit % 8 == bit / 8 % 8);

    assertThat(unnoticed(file, bits, BitFlipsTest::isStrictlyValid)).isEmpty();
  }

  @Test
  void everyBitFromTheLastSignatureOnCountsWithAnIntermediateCertificateInIt() {
    Office office = new Office(ROOT, BELOW.key("Hoàng Văn Nam"), BELOW.key("UBND phường Ba Đình"));
    byte[] file = office.smallest().bytes();
    assertThat(isStrictlyValid(file)).isTrue();
    int from = new String(file, StandardCharsets.ISO_8859_1).lastIndexOf("/Contents<");

    IntStream bits = IntStream.range(from * 8, file.length * 8);

    assertThat(unnoticed(file, bits, BitFlipsTest::isStrictlyValid)).isEmpty();
  }

  @Test
  void noFlippedBitTurnsAFileIntoAForeignOneThatIsValid() {
    byte[] file = new Office(ROOT).smallest().bytes();
    assertThat(isValid(file)).isTrue();

    IntStream bits = IntStream.range(0, file.length * 8).filter(bit -> bit % 61 == 0);

    assertThat(unnoticed(file, bits, BitFlipsTest::isValid)).isEmpty();
  }

  @Test
  void everySixtyFourthByteOfAnIssuedDecisionCounts() {
    byte[] file = new Office(ROOT).signedByBoth(TestPapers.decision()).bytes();
    assertThat(isValid(file)).isTrue();

    IntStream bits =
        IntStream.range(0, file.length * 8)
            .filter(bit -> bit / 8 % 64 == 0)
            .filter(bit -> bit / 8 / 64 % 3 == 0);

    assertThat(unnoticed(file, bits, BitFlipsTest::isValid)).isEmpty();
  }

  @Test
  void everyTruncationIsNoticed() {
    byte[] file = new Office(ROOT).smallest().bytes();

    List<Integer> unnoticed =
        IntStream.range(0, file.length)
            .parallel()
            .filter(length -> isStrictlyValid(Arrays.copyOf(file, length)))
            .boxed()
            .toList();

    assertThat(unnoticed).isEmpty();
  }

  private static List<Integer> unnoticed(byte[] file, IntStream bits, Predicate<byte[]> accepts) {
    return bits.parallel()
        .filter(bit -> {
          byte[] changed = file.clone();
          changed[bit / 8] ^= (byte) (1 << bit % 8);
          return accepts.test(changed);
        })
        .boxed()
        .toList();
  }

  /** The bytes between the angle brackets of every /Contents. */
  private static BitSet gaps(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    BitSet gaps = new BitSet();
    for (int at = text.indexOf("/Contents<"); at >= 0; at = text.indexOf("/Contents<", at + 1)) {
      gaps.set(at + 10, text.indexOf('>', at));
    }
    return gaps;
  }

  private static boolean isStrictlyValid(byte[] file) {
    try {
      return OwnFile.read(file, TRUST).report().verdict().isValid();
    } catch (MalformedPdf noticed) {
      return false;
    }
  }

  private static boolean isValid(byte[] file) {
    return VERIFIER.verify(file) instanceof Answer.Accepted<VerificationReport>(var report)
        && report.verdict().isValid();
  }
}
