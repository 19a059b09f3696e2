package vn.motcua.pades.hostile;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.pades.cos.Cos;

/** Evil annotation and sneaky signature attacks: what a signature or a note looks like. */
final class AppearanceAttacks {
  private static final String NOTE = "<</Type/Annot/Subtype/%s/Rect[0 0 595 842]%s>>";

  private final List<HostileFile> files = new ArrayList<>();

  private AppearanceAttacks() {}

  static List<HostileFile> files() {
    AppearanceAttacks attacks = new AppearanceAttacks();
    attacks.evilAnnotations();
    attacks.sneakyFields("person", Stage.PERSON_FIELD);
    attacks.sneakyFields("agency", Stage.AGENCY_FIELD);
    attacks.appearanceStreams();
    attacks.byTheAgency();
    return attacks.files;
  }

  private void add(String kind, byte[] bytes) {
    files.add(new HostileFile("appearance: " + kind, Stage.ISSUED, bytes));
  }

  private void evilAnnotations() {
    for (String kind : List.of("FreeText", "Stamp", "Redact", "Square", "Link", "Popup", "Ink")) {
      add("evil annotation, " + kind, annotated(String.format(NOTE, kind, "/Contents(paid)")));
    }
    add(
        "evil annotation with an appearance",
        annotated(String.format(NOTE, "Stamp", "/AP<</N " + Stage.CONTENT + " 0 R>>")));
  }

  private static byte[] annotated(String annotation) {
    int free = Stage.size(Stage.ISSUED);
    String page = Stage.text(Stage.ISSUED, Stage.PAGE);
    return Update.of(Stage.ISSUED)
        .object(free, annotation)
        .object(Stage.PAGE, page.replace("/Annots[", "/Annots[" + free + " 0 R "))
        .finished();
  }

  private void sneakyFields(String whose, int field) {
    String old = Stage.text(Stage.ISSUED, field);
    int other = field == Stage.PERSON_FIELD ? Stage.AGENCY_FIELD : Stage.PERSON_FIELD;
    String others = Stage.text(Stage.ISSUED, other);
    edit(whose + "'s /AP swapped", field, old, "/AP<<[^>]*>>", between(others, "/AP<<", ">>"));
    edit(whose + "'s /AP removed", field, old, "/AP<<[^>]*>>", "");
    edit(whose + "'s /AP with states", field, old, "/AP<</N", "/AS/Off/AP<</D 1 0 R/N");
    edit(whose + "'s /Rect moved", field, old, "/Rect *\\[[^\\]]*\\]", "/Rect[0 0 9 9]");
    edit(whose + "'s field hidden", field, old, "/F \\d+", "/F 2");
    edit(whose + "'s /V removed", field, old, "/V \\d+ 0 R", "");
    edit(whose + "'s /V to the other's", field, old, "/V \\d+", between(others, "/V ", " "));
    edit(whose + "'s name changed", field, old, "/T *\\([^)]*\\)", "/T(X)");
    edit(whose + "'s field locked", field, old, "<</", "<</Lock<</Action/All>>/");
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from);
    return text.substring(start, text.indexOf(to, start + from.length()))
        + (to.isBlank() ? "" : to);
  }

  private void edit(String kind, int field, String old, String from, String to) {
    String changed = old.replaceFirst(from, to);
    if (changed.equals(old)) {
      throw new IllegalStateException(kind + " changes nothing: " + old);
    }
    add(kind, Update.of(Stage.ISSUED).object(field, changed).finished());
  }

  /** The form that draws the picture, and the picture, redefined; the field stays. */
  private void appearanceStreams() {
    for (int field : new int[] {Stage.PERSON_FIELD, Stage.AGENCY_FIELD}) {
      String appearance = between(Stage.text(Stage.ISSUED, field), "/AP<</N ", " ");
      int form = Integer.parseInt(appearance.substring("/AP<</N ".length()));
      String which = field == Stage.PERSON_FIELD ? "signature" : "seal";
      add("the drawing of the " + which + " redefined", redefined(form));
      add("the picture of the " + which + " redefined", redefined(form + 1));
      add("the mask of the " + which + " redefined", redefined(form + 2));
    }
  }

  private static byte[] redefined(int number) {
    return Update.of(Stage.ISSUED).stream(number, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "")
        .finished();
  }

  /** With a real seal over it: only the comparison of revisions can tell. */
  private void byTheAgency() {
    Cos.Dict field = Stage.frozen(Stage.PERSON_FIELD);
    add(
        "sealed over a moved person's field",
        Stage.signedByAgencyWith(
            Stage.PERSON_FIELD, field.with("Rect", Cos.numbers(0, 0, 200, 200))));
    add(
        "sealed over another person's appearance",
        Stage.signedByAgencyWith(
            Stage.PERSON_FIELD,
            field.with("AP", Cos.Dict.of("N", Cos.ref(Stage.CONTENT))).with("V", Cos.ref(1))));
    int appearance = Stage.size(Stage.SIGNED) - 3;
    add(
        "sealed over another drawing",
        Stage.signedByAgencyWith(appearance, Cos.Dict.of("Type", Cos.name("XObject"))));
  }
}
