package vn.motcua.allinone;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What the reference validator says about a file. */
final class VeraPdfOracle {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdfOracle() {}

  /** The rules a file breaks, empty for a conforming one. */
  static List<String> violations(byte[] pdf) throws Exception {
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
        var validator = foundry.createValidator(PDFAFlavour.PDFA_2_U, 100, false, false, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
          .distinct()
          .toList();
    }
  }
}
