package vn.motcua.pades.sign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.pades.Answer;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.verify.Finding;

class TwoLayerSigningTest {
  private static final Office OFFICE = new Office();
  private static final byte[] DECISION = TestPapers.decision();

  @Test
  void bothLayersStandAfterThePersonAndThenTheAgencySigned() {
    SignedPdf issued = OFFICE.signedByBoth(DECISION);

    var report = OFFICE.verify(issued.bytes());

    assertThat(report.verdict().reason()).isEqualTo(Finding.BOTH_LAYERS_STAND);
  }

  @Test
  void refusesTheAgencyLayerBeforeThePersonalOne() {
    FrozenPdf frozen = Office.frozen(DECISION);

    var answer = OFFICE.signing().prepareLayer(frozen, OFFICE.agencyPlan());

    assertThat(answer).isEqualTo(Answer.refuse(LayerRefusal.PERSON_HAS_NOT_SIGNED));
  }
}
