package vn.motcua.pades.prepare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.PdfBuffer;
import vn.motcua.pades.cos.SectionWriter;
import vn.motcua.pades.layer.Annotations;
import vn.motcua.pades.layer.ForbiddenContent;
import vn.motcua.pades.layer.PageTree;

/**
 * A document on its way to revision 0: checked, with its fields, ready to be written.
 *
 * @param info whether object 2 is the information dictionary
 */
record RevisionZero(DocumentObjects objects, boolean info, Cos.Text id) {

  /** Checks the document and adds its fields. */
  static Answer<RevisionZero> of(PDDocument document, FieldPlan plan, String seed)
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
    return withFields(objects, plan)
        .map(ready -> new RevisionZero(ready, info.isPresent(), identifier(seed)));
  }

  /** Writes header, objects, table and trailer. */
  PdfBuffer writtenTo(PdfBuffer out) {
    try {
      out.put(SectionWriter.HEADER);
      SectionWriter writer = new SectionWriter(0, out);
      objects.writeTo(writer);
      writer.finish(trailer());
      return out;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Cos.Dict trailer() {
    Cos.Dict trailer = Cos.Dict.of("Size", Cos.num(objects.count() + 1L), "Root", Cos.ref(1));
    return (info ? trailer.with("Info", Cos.ref(2)) : trailer).with("ID", Cos.Arr.of(id, id));
  }

  /** An empty form is dropped; a form with fields is a reason to refuse. */
  private static Optional<DocumentRefusal> removeForm(COSDictionary catalog) {
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    if (form == null) {
      return Optional.empty();
    }
    COSArray fields = form.getCOSArray(COSName.FIELDS);
    if ((form.getInt(COSName.SIG_FLAGS, 0) & 1) != 0 || hasSignature(fields)) {
      return Optional.of(DocumentRefusal.ALREADY_SIGNED);
    }
    if (form.containsKey(COSName.XFA)) {
      return Optional.of(DocumentRefusal.XFA);
    }
    catalog.removeItem(COSName.ACRO_FORM);
    return fields != null && fields.size() > 0
        ? Optional.of(DocumentRefusal.FORM_FIELDS)
        : Optional.empty();
  }

  private static boolean hasSignature(@Nullable COSArray fields) {
    if (fields == null) {
      return false;
    }
    for (int i = 0; i < fields.size(); i++) {
      COSBase field = fields.getObject(i);
      if (field instanceof COSDictionary dictionary
          && COSName.SIG.equals(dictionary.getCOSName(COSName.FT))) {
        return true;
      }
    }
    return false;
  }

  private static Answer<DocumentObjects> withFields(DocumentObjects objects, FieldPlan plan)
      throws IOException {
    List<PageTree.Page> pages = PageTree.pages(objects, objects.dictionary(1));
    Optional<DocumentRefusal> refusal =
        ForbiddenContent.IN_A_SIGNED_DOCUMENT
            .in(objects.values())
            .or(() -> Annotations.forbidden(objects, pages, Set.of()));
    if (refusal.isPresent()) {
      return Answer.refuse(refusal.get());
    }
    return pages.isEmpty() ? Answer.refuse(DocumentRefusal.NO_PAGES) : plan.addTo(objects, pages);
  }

  private static Cos.Text identifier(String seed) {
    byte[] digest = Digests.sha256(seed.getBytes(StandardCharsets.UTF_8));
    return new Cos.Text(new String(digest, 0, 16, StandardCharsets.ISO_8859_1));
  }
}
