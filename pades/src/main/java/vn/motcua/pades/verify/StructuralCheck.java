package vn.motcua.pades.verify;

import java.util.List;
import vn.motcua.pades.Layer;
import vn.motcua.pades.cms.Der;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.layer.PreparedForm;

/**
 * The cheap part of a verification: strict syntax, the chain of revisions, byte ranges, gaps and
 * padding, and that each revision changes only what it may (ISO 32000-1, 7.5 and 12.8.1). No
 * cryptography, no PDFBox: it refuses most of what is broken, and promises nothing of the rest.
 */
public final class StructuralCheck {
  private StructuralCheck() {}

  /** Never VALID: {@link Finding#STRUCTURE_STANDS} is the best there is. Never throws. */
  public static Structure check(byte[] pdf) {
    try {
      return own(CanonicalPdf.read(pdf));
    } catch (MalformedPdf foreign) {
      return new Structure(Verdict.of(ByteRanges.finding(pdf)), 0, 0);
    }
  }

  private static Structure own(CanonicalPdf pdf) {
    PreparedForm form = PreparedForm.of(pdf);
    int revisions = pdf.sections().size();
    int most = form.layers().size();
    int layers = Math.min(most, revisions - 1);
    int timestamps = Math.max(0, revisions - 1 - most);
    return new Structure(Verdict.of(finding(pdf, form)), layers, timestamps);
  }

  private static Finding finding(CanonicalPdf pdf, PreparedForm form) {
    int last = pdf.sections().size() - 1;
    try {
      for (int index = 1; index <= last; index++) {
        if (Der.padded(contents(pdf, form, index)).isEmpty()) {
          return Finding.CONTENTS_WRONG;
        }
      }
    } catch (MalformedPdf changed) {
      return Finding.FORBIDDEN_CHANGE;
    }
    if (last == 0) {
      return Finding.NO_SIGNATURE;
    }
    return last < form.layers().size() ? Finding.AGENCY_LAYER_MISSING : Finding.STRUCTURE_STANDS;
  }

  private static byte[] contents(CanonicalPdf pdf, PreparedForm form, int index) {
    List<Layer> layers = form.layers();
    return index <= layers.size()
        ? LayerSection.read(pdf, form, layers.get(index - 1), index).contents()
        : ArchiveSection.read(pdf, index).contents();
  }
}
