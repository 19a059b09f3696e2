package vn.motcua.pades.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.time.TimestampPool;

/**
 * A long-term file tells of every single bit that is not as it was sealed; a sample here, as each
 * costs a whole verification.
 */
class LongTermBitFlipsTest {
  private static final LongTermOffice OFFICE = new LongTermOffice();
  private static final TimestampPool POOL = OFFICE.pool();
  private static final byte[] TIMED = OFFICE.timestamped(POOL).bytes();
  private static final byte[] SEALED = OFFICE.sealing(POOL).seal(TIMED).orElseThrow().bytes();
  private static final Trust TRUST = new Trust(OFFICE.anchors, OFFICE.clock.instant(), null);

  @Test
  void theFilesAreValidBeforeAnythingIsFlipped() {
    assertThat(isValid(TIMED)).isTrue();
    assertThat(isValid(SEALED)).isTrue();
  }

  @Test
  void everyFifthBitOfTheDocumentTimestampCounts() {
    int from = contents(SEALED);
    int to = content(SEALED, from);

    assertThat(unnoticed(SEALED, from, to, bit -> bit % 5 == 0)).isEmpty();
  }

  @Test
  void everyTwentyFifthBitOfASignatureTimestampCountsWhileNoOtherCoversIt() {
    int from = contents(TIMED);
    int to = content(TIMED, from);

    assertThat(unnoticed(TIMED, from, to, bit -> bit % 25 == 0)).isEmpty();
  }

  @Test
  void oneBitOfEverySixtyFourthByteOfAllThatWasArchivedCounts() {
    int from = CanonicalPdf.read(SEALED).sections().get(3).start();

    assertThat(
            unnoticed(
                SEALED, from, SEALED.length, bit -> bit / 8 % 64 == 0 && bit % 8 == bit / 512 % 8))
        .isEmpty();
  }

  @Test
  void oneBitOfEvery256thByteOfTheWholeFileCounts() {
    assertThat(
            unnoticed(
                SEALED, 0, SEALED.length, bit -> bit / 8 % 256 == 0 && bit % 8 == bit / 2048 % 8))
        .isEmpty();
  }

  static List<Integer> unnoticed(byte[] file, int from, int to, IntPredicate which) {
    return IntStream.range(from * 8, to * 8)
        .filter(which)
        .parallel()
        .filter(bit -> {
          byte[] changed = file.clone();
          changed[bit / 8] ^= (byte) (1 << bit % 8);
          return isValid(changed);
        })
        .boxed()
        .toList();
  }

  /** Where the hexadecimal digits of the newest /Contents start. */
  private static int contents(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1).lastIndexOf("/Contents<") + 10;
  }

  /** Where the zeros behind the DER start, and sixteen of them. */
  private static int content(byte[] file, int from) {
    int at = new String(file, StandardCharsets.ISO_8859_1).indexOf('>', from);
    while (file[at - 1] == '0') {
      at--;
    }
    return at + 16;
  }

  private static boolean isValid(byte[] file) {
    try {
      return OwnFile.read(file, TRUST).report().verdict().isValid();
    } catch (MalformedPdf noticed) {
      return false;
    }
  }
}
