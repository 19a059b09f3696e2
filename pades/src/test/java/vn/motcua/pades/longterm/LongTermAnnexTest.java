package vn.motcua.pades.longterm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.Answer;
import vn.motcua.pades.LongTermRefusal;
import vn.motcua.pades.LongTermRefusal.Reason;
import vn.motcua.pades.fixture.Annexes;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.sign.CornerRevision;
import vn.motcua.pades.sign.SealedCornerPdf;
import vn.motcua.pades.verify.DocumentKind;
import vn.motcua.pades.verify.Finding;
import vn.motcua.pades.verify.Level;
import vn.motcua.pades.verify.StructuralCheck;

class LongTermAnnexTest {
  private final LongTermOffice office = new LongTermOffice();

  @Test
  void anAnnexReachesTheHighestLevelAndStaysAnAnnex() {
    LongTermPdf sealed = office.sealing().seal(office.annex()).orElseThrow();

    var report = office.verify(sealed.bytes());
    assertThat(report.verdict().reason()).isEqualTo(Finding.AGENCY_ALONE_PROVEN);
    assertThat(report.kind()).isEqualTo(DocumentKind.AGENCY_ALONE);
    assertThat(report.layers().getFirst().level()).isEqualTo(Level.B_LTA);
    assertThat(report.timestamps()).hasSize(1);
  }

  @Test
  void theAnnexBelowTheTimestampIsFoundAgain() {
    SealedCornerPdf annex = office.annex();

    byte[] sealed = office.sealing().seal(annex).orElseThrow().bytes();

    assertThat(sealed).startsWith(annex.bytes());
    assertThat(CornerRevision.read(sealed).orElseThrow())
        .isInstanceOfSatisfying(
            SealedCornerPdf.class,
            read -> assertThat(read.prefixLength()).isEqualTo(annex.prefixLength()));
  }

  @Test
  void anAnnexIsRenewedAsADocumentIs() {
    LongTermPdf first = office.sealing().seal(office.annex()).orElseThrow();
    office.clock.advance(Duration.ofDays(30));

    LongTermPdf second = office.sealing().renew(first).orElseThrow();

    var report = office.verify(second.bytes());
    assertThat(report.verdict().reason()).isEqualTo(Finding.AGENCY_ALONE_PROVEN);
    assertThat(report.timestamps()).hasSize(2);
    assertThat(second.bytes()).startsWith(first.bytes());
  }

  @Test
  void whatNobodySignedIsNotSealed() {
    byte[] frozen = Annexes.frozen(TestPapers.decision(), Annexes.ANNEX).bytes();

    assertThat(office.sealing().seal(frozen))
        .isEqualTo(
            Answer.refuse(new LongTermRefusal(Reason.NOT_VALID, Finding.NO_SIGNATURE.name())));
  }

  @Test
  void theStructureOfASealedAnnexStands() {
    byte[] sealed = office.sealing().seal(office.annex()).orElseThrow().bytes();

    var structure = StructuralCheck.check(sealed);

    assertThat(structure.verdict().reason()).isEqualTo(Finding.STRUCTURE_STANDS);
    assertThat(structure.layers()).isEqualTo(1);
    assertThat(structure.timestamps()).isEqualTo(1);
  }
}
