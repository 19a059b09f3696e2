package vn.motcua.pades.append;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.Layer;
import vn.motcua.pades.prepare.WidgetPlace;

/** The form of a foreign file, read as it is: PDFBox's own form API would mend it. */
final class SignatureForm {
  /** Print and Locked (ISO 32000-1, table 165). */
  private static final int PRINT_AND_LOCKED = 132;

  private static final int MOST_FIELDS = 10_000;

  private final PDDocument document;
  private final COSDictionary catalog;
  private final @Nullable COSDictionary form;
  private final List<COSDictionary> topFields = new ArrayList<>();

  SignatureForm(PDDocument document) {
    this.document = document;
    this.catalog = document.getDocumentCatalog().getCOSObject();
    this.form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    COSArray fields = form == null ? null : form.getCOSArray(COSName.FIELDS);
    for (int i = 0; fields != null && i < Math.min(fields.size(), MOST_FIELDS); i++) {
      if (fields.getObject(i) instanceof COSDictionary field) {
        topFields.add(field);
      }
    }
  }

  COSDictionary catalog() {
    return catalog;
  }

  boolean isXfa() {
    return form != null && form.containsKey(COSName.XFA);
  }

  /** The signature dictionaries of signed fields at the top of the form. */
  List<COSDictionary> signatures() {
    List<COSDictionary> signatures = new ArrayList<>();
    for (COSDictionary field : topFields) {
      COSDictionary value = field.getCOSDictionary(COSName.V);
      if (isSignature(field) && value != null) {
        signatures.add(value);
      }
    }
    return signatures;
  }

  /** The unsigned signature field of this name that is its own widget. */
  Optional<COSDictionary> emptyField(String name) {
    return topFields.stream()
        .filter(field -> name.equals(field.getString(COSName.T)))
        .filter(SignatureForm::isSignature)
        .filter(field -> !field.containsKey(COSName.V) && field.containsKey(COSName.RECT))
        .findFirst();
  }

  /** A new field at the end of form and page, with a name that no other field has. */
  Answer<COSDictionary> addField(Layer layer, FieldPlace place) {
    if (place.page() > document.getNumberOfPages()) {
      return Answer.refuse(DocumentRefusal.NO_SUCH_PAGE);
    }
    PDPage page = document.getPage(place.page() - 1);
    return WidgetPlace.on(page, place.box())
        .map(where -> entered(field(layer, page, where), page.getCOSObject()));
  }

  private COSDictionary field(Layer layer, PDPage page, WidgetPlace where) {
    COSDictionary field = new COSDictionary();
    field.setItem(COSName.TYPE, COSName.ANNOT);
    field.setItem(COSName.SUBTYPE, COSName.WIDGET);
    field.setItem(COSName.FT, COSName.SIG);
    field.setString(COSName.T, freeName(layer));
    field.setItem(COSName.RECT, where.rectangle());
    field.setInt(COSName.F, PRINT_AND_LOCKED);
    field.setItem(COSName.P, page.getCOSObject());
    if (where.rotation() != 0) {
      COSDictionary characteristics = new COSDictionary();
      characteristics.setInt(COSName.R, where.rotation());
      characteristics.setDirect(true);
      field.setItem(COSName.MK, characteristics);
    }
    return field;
  }

  /** Not one of our own two names: these are believed in files of ours only. */
  private String freeName(Layer layer) {
    for (int number = 1; ; number++) {
      String name = "ADDED_" + layer.name() + "_" + number;
      if (topFields.stream().noneMatch(field -> name.equals(field.getString(COSName.T)))) {
        return name;
      }
    }
  }

  private COSDictionary entered(COSDictionary field, COSDictionary page) {
    COSDictionary fields = form == null ? newForm() : form;
    append(fields, COSName.FIELDS, field);
    fields.setInt(COSName.SIG_FLAGS, 3);
    touch(catalog, COSName.ACRO_FORM, fields);
    append(page, COSName.ANNOTS, field);
    return field;
  }

  private COSDictionary newForm() {
    COSDictionary created = new COSDictionary();
    catalog.setItem(COSName.ACRO_FORM, created);
    catalog.setNeedToBeUpdated(true);
    return created;
  }

  /** Appends to the array under {@code key}; only the object that holds the array is rewritten. */
  private static void append(COSDictionary owner, COSName key, COSDictionary field) {
    COSArray items = owner.getCOSArray(key);
    if (items == null) {
      items = new COSArray();
      items.setDirect(true);
      owner.setItem(key, items);
    }
    items.add(field);
    touch(owner, key, items);
  }

  private static void touch(COSDictionary owner, COSName key, COSBase value) {
    boolean ownObject = owner.getItem(key) instanceof COSObject;
    if (value instanceof COSArray array) {
      array.setNeedToBeUpdated(ownObject);
    } else if (value instanceof COSDictionary dictionary) {
      dictionary.setNeedToBeUpdated(true);
    }
    if (!ownObject) {
      owner.setNeedToBeUpdated(true);
    }
  }

  private static boolean isSignature(COSDictionary field) {
    return COSName.SIG.equals(field.getCOSName(COSName.FT));
  }
}
