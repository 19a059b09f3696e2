package vn.motcua.pades.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.fixture.ForeignSigner;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.Papers;
import vn.motcua.pades.fixture.TestPapers;

class StructuralCheckTest {
  private static final LongTermOffice OFFICE = new LongTermOffice();
  private static final byte[] ISSUED = OFFICE.smallest().bytes();
  private static final byte[] SEALED = OFFICE.sealing().seal(ISSUED).orElseThrow().bytes();

  @Test
  void tellsHowManyLayersAndTimestampsThereAreAndPromisesNothing() {
    Structure structure = StructuralCheck.check(SEALED);

    assertThat(structure.verdict().reason()).isEqualTo(Finding.STRUCTURE_STANDS);
    assertThat(structure.verdict().isValid()).isFalse();
    assertThat(structure.layers()).isEqualTo(2);
    assertThat(structure.timestamps()).isEqualTo(1);
    assertThat(StructuralCheck.check(ISSUED).timestamps()).isZero();
  }

  @Test
  void tellsUnfinishedFiles() {
    byte[] frozen = Office.frozen(TestPapers.emptyPage()).bytes();

    assertThat(finding(frozen)).isEqualTo(Finding.NO_SIGNATURE);
    assertThat(finding(Arrays.copyOf(ISSUED, ISSUED.length - 1)))
        .isNotEqualTo(Finding.STRUCTURE_STANDS);
  }

  @Test
  void somethingInThePaddingIsRefused() {
    int gap = new String(SEALED, StandardCharsets.ISO_8859_1).lastIndexOf("/Contents<") + 10;
    int end = new String(SEALED, StandardCharsets.ISO_8859_1).indexOf('>', gap);
    byte[] padded = SEALED.clone();
    padded[end - 1] = '1';

    assertThat(finding(padded)).isEqualTo(Finding.CONTENTS_WRONG);
  }

  @Test
  void bytesBehindAreRefused() {
    byte[] longer = Arrays.copyOf(SEALED, SEALED.length + 1);

    assertThat(finding(longer)).isEqualTo(Finding.BYTES_AFTER_SIGNATURE);
  }

  @Test
  void aRangeWhoseGapIsNotExactlyTheSignatureIsRefused() {
    byte[] foreign =
        ForeignSigner.sign(TestPapers.decision(), LongTermOffice.CHAIRMAN, "SHA256withRSA");

    assertThat(finding(moved(SEALED))).isEqualTo(Finding.FORBIDDEN_CHANGE);
    assertThat(finding(moved(foreign))).isEqualTo(Finding.BYTE_RANGE_WRONG);
  }

  @Test
  void filesOfOtherSoftwareAreNotPromisedAnything() {
    byte[] foreign =
        ForeignSigner.sign(TestPapers.decision(), LongTermOffice.CHAIRMAN, "SHA256withRSA");
    byte[] added = Papers.appended(foreign, document -> document.getPage(0).setRotation(90));

    assertThat(finding(foreign)).isEqualTo(Finding.OTHER_PROFILE);
    assertThat(finding(added)).isEqualTo(Finding.BYTES_AFTER_SIGNATURE);
    assertThat(finding(new byte[0])).isEqualTo(Finding.OTHER_PROFILE);
  }

  /** The same file whose first byte range states another start of its gap. */
  private static byte[] moved(byte[] file) {
    String latin1 = new String(file, StandardCharsets.ISO_8859_1);
    int gapStart = latin1.indexOf("[0 ", latin1.indexOf("/ByteRange")) + 3;
    int last = latin1.indexOf(' ', gapStart) - 1;
    byte[] moved = file.clone();
    moved[last] = (byte) (moved[last] == '9' ? '8' : moved[last] + 1);
    return moved;
  }

  private static Finding finding(byte[] file) {
    return StructuralCheck.check(file).verdict().reason();
  }
}
