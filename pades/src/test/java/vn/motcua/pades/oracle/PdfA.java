package vn.motcua.pades.oracle;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF's opinion. */
final class PdfA {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfA() {}

  /** Every rule of PDF/A-2u that the file breaks. */
  static List<String> violationsOf2u(byte[] file) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.PDFA_2_U;
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      return result.getTestAssertions().stream()
          .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
          .distinct()
          .toList();
    }
  }
}
