package vn.motcua.benchmarks.signing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.motcua.pades.sign.FrozenPdf;
import vn.motcua.pades.sign.LayerPlan;
import vn.motcua.pades.sign.SignedPdf;
import vn.motcua.pades.sign.TwoLayerSigning;

/** Both layers by {@code pades}. */
final class OwnSigning implements TwoLayers {

  private final SigningOffice office;
  private final TwoLayerSigning signing;
  private final FrozenPdf frozen;
  private final LayerPlan person;
  private final LayerPlan agency;

  OwnSigning(SigningOffice office, FrozenPdf frozen) {
    this.office = office;
    this.frozen = frozen;
    this.signing = new TwoLayerSigning(office.anchors());
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
    this.person = office.personPlan(now);
    this.agency = office.agencyPlan(now);
  }

  @Override
  public Signed sign() {
    var signed = signed(frozen);
    return signed::bytes;
  }

  SignedPdf signed(FrozenPdf document) {
    var one = signing.sign(document, person, office.person().key()).orElseThrow();
    return signing.sign(one, agency, office.agency().key()).orElseThrow();
  }

  /** The file as it is stored between the two layers. */
  byte[] personSigned() {
    return signing.sign(frozen, person, office.person().key()).orElseThrow().bytes();
  }

  /** The agency's layer over stored bytes: read, layer 1 verified, then signed. */
  Signed seal(byte[] stored) {
    var signed = signing.sign(stored, agency, office.agency().key()).orElseThrow();
    return signed::bytes;
  }
}
