package vn.motcua.pades.prepare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.Refusal;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.PdfBuffer;
import vn.motcua.pades.cos.SectionWriter;
import vn.motcua.pades.layer.Annotations;
import vn.motcua.pades.layer.ForbiddenContent;
import vn.motcua.pades.layer.PageTree;
import vn.motcua.pades.load.LoadedPdf;
import vn.motcua.pades.sign.FrozenPdf;

/**
 * Turns a typeset PDF into revision 0: two empty signature fields, every byte fixed.
 *
 * <p>PDFBox reads; the writing is our own: one contiguous xref table, header 1.7, a trailer with
 * nothing but what belongs there. Safe for use by many threads.
 */
public final class PdfPreparer {

  /** Freezes a document; refused in words when it holds what a signed document must not hold. */
  public Answer<FrozenPdf> prepare(byte[] pdf, Preparation preparation) {
    return LoadedPdf.use(pdf, false, document -> freeze(document, pdf, preparation))
        .map(FrozenPdf::ofPrepared);
  }

  private static Answer<byte[]> freeze(PDDocument document, byte[] pdf, Preparation preparation)
      throws IOException {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    Optional<DocumentRefusal> form = removeForm(catalog);
    if (form.isPresent()) {
      return Answer.refuse(form.get());
    }
    catalog.removeItem(COSName.VERSION);
    catalog.removeItem(COSName.getPDFName("Extensions"));
    Optional<COSDictionary> info =
        Optional.ofNullable(document.getDocument().getTrailer().getCOSDictionary(COSName.INFO));
    DocumentObjects objects = new DocumentObjects(catalog, info);
    Answer<DocumentObjects> ready = withFields(objects, preparation);
    return switch (ready) {
      case Answer.Refused<DocumentObjects>(Refusal refusal) -> Answer.refuse(refusal);
      case Answer.Accepted<DocumentObjects> _ ->
          Answer.accept(write(objects, info.isPresent(), id(pdf, preparation)));
    };
  }

  /** An empty form is dropped; a form with fields is a reason to refuse. */
  private static Optional<DocumentRefusal> removeForm(COSDictionary catalog) {
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    if (form == null) {
      return Optional.empty();
    }
    if (form.containsKey(COSName.SIG_FLAGS)) {
      return Optional.of(DocumentRefusal.ALREADY_SIGNED);
    }
    COSArray fields = form.getCOSArray(COSName.FIELDS);
    catalog.removeItem(COSName.ACRO_FORM);
    return (fields != null && fields.size() > 0) || form.containsKey(COSName.XFA)
        ? Optional.of(DocumentRefusal.FORM_FIELDS)
        : Optional.empty();
  }

  private static Answer<DocumentObjects> withFields(
      DocumentObjects objects, Preparation preparation) {
    List<PageTree.Page> pages = PageTree.pages(objects, objects.dictionary(1));
    Optional<DocumentRefusal> refusal =
        ForbiddenContent.IN_A_SIGNED_DOCUMENT
            .in(objects.values())
            .or(() -> Annotations.forbidden(objects, pages, Set.of()));
    if (refusal.isPresent()) {
      return Answer.refuse(refusal.get());
    }
    if (preparation.page() > pages.size()) {
      return Answer.refuse(
          pages.isEmpty() ? DocumentRefusal.NO_PAGES : DocumentRefusal.NO_SUCH_PAGE);
    }
    return new SignatureFields(objects, pages.get(preparation.page() - 1), preparation).add();
  }

  private static byte[] write(DocumentObjects objects, boolean info, Cos.Text id)
      throws IOException {
    PdfBuffer out = new PdfBuffer(1 << 16);
    out.put(SectionWriter.HEADER);
    SectionWriter writer = new SectionWriter(0, out);
    for (int number = 1; number <= objects.count(); number++) {
      Optional<byte[]> stream = objects.stream(number);
      if (stream.isPresent()) {
        writer.stream(number, objects.dictionary(number), stream.get());
      } else {
        writer.object(number, objects.value(number).orElseThrow());
      }
    }
    Cos.Dict trailer = Cos.Dict.of("Size", Cos.num(objects.count() + 1L), "Root", Cos.ref(1));
    writer.finish(
        (info ? trailer.with("Info", Cos.ref(2)) : trailer).with("ID", Cos.Arr.of(id, id)));
    return out.toBytes();
  }

  /** The file's /ID from what decides its bytes, instead of the clock. */
  private static Cos.Text id(byte[] pdf, Preparation preparation) {
    String seed =
        preparation.documentId()
            + '\n'
            + preparation.at()
            + '\n'
            + Digests.sha256Hex(pdf, pdf.length);
    byte[] digest = Digests.sha256(seed.getBytes(StandardCharsets.UTF_8));
    return new Cos.Text(new String(digest, 0, 16, StandardCharsets.ISO_8859_1));
  }
}
