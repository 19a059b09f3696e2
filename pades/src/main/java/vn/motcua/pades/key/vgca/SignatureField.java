package vn.motcua.pades.key.vgca;

import static vn.motcua.pades.WholeFileRefusal.APPEARANCE_REFUSED;
import static vn.motcua.pades.WholeFileRefusal.CERTIFIES;
import static vn.motcua.pades.WholeFileRefusal.FIELD_CHANGED;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** The field that got the new signature, with its widget, value and appearance. */
final class SignatureField {
  private static final int HIDDEN_OR_NO_VIEW = 2 | 32;
  private static final double LARGEST_PART_OF_PAGE = 0.25;
  private static final Set<String> OF_A_FIELD =
      Set.of(
          "Type", "Subtype", "FT", "T", "F", "Ff", "P", "Rect", "V", "AP", "MK", "DA", "DR", "M",
          "NM", "Border");
  private static final Set<String> WHEN_FILLED = Set.of("V", "AP", "M", "MK", "DA", "DR");
  private static final Set<String> OF_A_SIGNATURE =
      Set.of(
          "Type",
          "Filter",
          "SubFilter",
          "ByteRange",
          "Contents",
          "M",
          "Name",
          "Reason",
          "Location",
          "ContactInfo",
          "Prop_Build");

  private final COSDictionary field;
  private final Set<Integer> old;
  private final Set<Integer> allowed;

  SignatureField(COSDictionary field, Set<Integer> old, Set<Integer> allowed) {
    this.field = field;
    this.old = old;
    this.allowed = allowed;
  }

  /** A field of its own name, visible, of modest size, on the page that shows it. */
  void isNew(Set<String> takenNames, int pageNumber, COSDictionary page) {
    NotAllowed.unless(OF_A_FIELD.containsAll(names(field)), FIELD_CHANGED);
    NotAllowed.unless(isName("Subtype", "Widget") && isName("FT", "Sig"), FIELD_CHANGED);
    NotAllowed.unless(!takenNames.contains(field.getString(COSName.T, "")), FIELD_CHANGED);
    NotAllowed.unless((field.getInt(COSName.F, 0) & HIDDEN_OR_NO_VIEW) == 0, FIELD_CHANGED);
    COSBase shownOn = field.getItem(COSName.P);
    NotAllowed.unless(
        shownOn == null || Raw.number(shownOn).filter(number -> number == pageNumber).isPresent(),
        FIELD_CHANGED);
    NotAllowed.unless(
        Raw.resolved(field.getItem(COSName.RECT)) instanceof COSArray rectangle
            && Pages.area(rectangle) <= LARGEST_PART_OF_PAGE * Pages.area(page),
        APPEARANCE_REFUSED);
    valueAndAppearance();
  }

  /** The field that stood empty; its name, place and flags are as they were. */
  void fills(COSDictionary empty) {
    NotAllowed.unless(empty.getItem(COSName.V) == null, FIELD_CHANGED);
    NotAllowed.unless(WHEN_FILLED.containsAll(Raw.differing(empty, field)), FIELD_CHANGED);
    valueAndAppearance();
  }

  private void valueAndAppearance() {
    signature(field.getItem(COSName.V));
    Appearances appearances = new Appearances(old, allowed);
    if (field.getItem(COSName.AP) instanceof COSBase appearance) {
      NotAllowed.unless(isNew(appearance), APPEARANCE_REFUSED);
      Raw.number(appearance).ifPresent(allowed::add);
      COSDictionary states = Raw.dictionary(field, "AP");
      NotAllowed.unless(
          names(states).equals(Set.of("N"))
              && Raw.resolved(states.getItem(COSName.N)) instanceof COSStream,
          APPEARANCE_REFUSED);
      appearances.walk(states.getItem(COSName.N), APPEARANCE_REFUSED);
    }
    for (String name : new String[] {"MK", "DR"}) {
      appearances.walk(field.getItem(COSName.getPDFName(name)), APPEARANCE_REFUSED);
    }
  }

  /** Without references of its own, and without a transformation that forbids later changes. */
  private void signature(@Nullable COSBase value) {
    NotAllowed.unless(
        value != null && isNew(value) && Raw.resolved(value) instanceof COSDictionary,
        FIELD_CHANGED);
    Raw.number(value).ifPresent(allowed::add);
    COSDictionary signature = Raw.dictionary(field, "V");
    NotAllowed.unless(signature.getItem(COSName.getPDFName("Reference")) == null, CERTIFIES);
    NotAllowed.unless(OF_A_SIGNATURE.containsAll(names(signature)), FIELD_CHANGED);
    NotAllowed.unless(
        signature.getValues().stream().noneMatch(COSObject.class::isInstance), FIELD_CHANGED);
  }

  private boolean isNew(COSBase value) {
    return Raw.number(value).filter(old::contains).isEmpty();
  }

  private boolean isName(String entry, String value) {
    return COSName.getPDFName(value).equals(field.getItem(COSName.getPDFName(entry)));
  }

  private static Set<String> names(COSDictionary dictionary) {
    return dictionary.keySet().stream().map(COSName::getName).collect(Collectors.toSet());
  }
}
