package vn.motcua.pades.append;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.sign.LayerPlan;

/** One layer on its way behind a loaded file: the objects of our own writer, written by PDFBox. */
final class Appendix {
  /** What PDFBox wants to see where it is to write the byte range. */
  private static final int RESERVED = 1_000_000_000;

  private final PDDocument document;
  private final LayerPlan plan;
  private final FieldPlace place;

  Appendix(PDDocument document, LayerPlan plan, FieldPlace place) {
    this.document = document;
    this.plan = plan;
    this.place = place;
  }

  /** Refused when an earlier signer, or the file's form, does not allow it. */
  Answer<PendingAppendix> write(byte[] file) throws IOException {
    if (document.getDocument().hasHybridXRef()) {
      return Answer.refuse(DocumentRefusal.HYBRID);
    }
    SignatureForm form = new SignatureForm(document);
    Optional<COSDictionary> empty = form.emptyField(plan.layer().field());
    Optional<DocumentRefusal> locked =
        new EarlierLocks(form).refusal(plan.layer().field(), empty.isEmpty());
    if (locked.isPresent()) {
      return Answer.refuse(locked.get());
    }
    return empty
        .<Answer<COSDictionary>>map(Answer::accept)
        .orElseGet(() -> form.addField(plan.layer(), place))
        .then(field -> filled(field, file));
  }

  private Answer<PendingAppendix> filled(COSDictionary field, byte[] file) {
    try {
      COSDictionary signature = new LayerInPdfBox(document, plan).fill(field);
      COSArray range = new COSArray();
      range.add(COSInteger.ZERO);
      for (int i = 0; i < 3; i++) {
        range.add(COSInteger.get(RESERVED));
      }
      range.setDirect(true);
      signature.setItem(COSName.BYTERANGE, range);
      return Answer.accept(pending(file, written(), range, field.getString(COSName.T)));
    } catch (IOException damaged) {
      return Answer.refuse(DocumentRefusal.DAMAGED);
    }
  }

  private byte[] written() throws IOException {
    document.setDocumentId(plan.at().toEpochMilli());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.saveIncrementalForExternalSigning(out).setSignature(new byte[0]);
    return out.toByteArray();
  }

  private PendingAppendix pending(byte[] file, byte[] whole, COSArray range, String field) {
    if (Arrays.mismatch(file, whole) != file.length) {
      throw new IllegalStateException("PDFBox changed what was there before");
    }
    int gapStart = number(range, 1);
    int gapEnd = number(range, 2);
    boolean sound =
        number(range, 0) == 0
            && gapEnd + number(range, 3) == whole.length
            && gapEnd - gapStart == 2 + 2 * plan.signer().placeholder()
            && whole[gapStart] == '<'
            && whole[gapEnd - 1] == '>';
    if (!sound) {
      throw new IllegalStateException("PDFBox wrote another gap than was asked for");
    }
    return new PendingAppendix(plan.signer(), field, whole, gapStart, gapEnd);
  }

  private static int number(COSArray range, int index) {
    COSBase number = range.get(index);
    return number instanceof COSInteger integer ? integer.intValue() : -1;
  }
}
