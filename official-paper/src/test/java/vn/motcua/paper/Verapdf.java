package vn.motcua.paper;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What the reference validator says about a file. */
final class Verapdf {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Verapdf() {}

  /** The rules a file breaks, empty for a conforming one. */
  static List<String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = foundry.createValidator(flavour, 100, false, false, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
          .distinct()
          .toList();
    }
  }
}
