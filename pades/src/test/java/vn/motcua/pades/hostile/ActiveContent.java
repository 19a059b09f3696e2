package vn.motcua.pades.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.sign.Hostile;

/** What runs, opens, hides or fills itself in, added behind the signatures or frozen under them. */
final class ActiveContent {
  private static final Cos SCRIPT =
      Cos.Dict.of("S", Cos.name("JavaScript"), "JS", new Cos.Text("app.alert(1)"));
  private static final Map<String, Cos> IN_CATALOG = new LinkedHashMap<>();

  static {
    IN_CATALOG.put("OpenAction", SCRIPT);
    IN_CATALOG.put("AA", Cos.Dict.of("WC", SCRIPT));
    IN_CATALOG.put("Names", Cos.Dict.of("JavaScript", Cos.Dict.of("Names", Cos.Arr.of())));
    IN_CATALOG.put("EmbeddedFiles", Cos.Dict.of("Names", Cos.Arr.of()));
    IN_CATALOG.put("OCProperties", Cos.Dict.of("OCGs", Cos.Arr.of(), "D", Cos.Dict.of()));
    IN_CATALOG.put("Collection", Cos.Dict.of("View", Cos.name("D")));
    IN_CATALOG.put("Perms", Cos.Dict.of("DocMDP", Cos.ref(1)));
    IN_CATALOG.put("DSS", Cos.Dict.of("Type", Cos.name("DSS")));
    IN_CATALOG.put("NeedAppearances", new Cos.Bool(true));
    IN_CATALOG.put("XFA", Cos.Arr.of());
    IN_CATALOG.put("AF", Cos.Arr.of(Cos.Dict.of("EF", Cos.Dict.of("F", Cos.ref(1)))));
  }

  private final List<HostileFile> files = new ArrayList<>();

  private ActiveContent() {}

  static List<HostileFile> files() {
    ActiveContent content = new ActiveContent();
    IN_CATALOG.forEach(content::inCatalog);
    content.actions();
    content.forms();
    content.pages();
    return content.files;
  }

  private void add(String kind, byte[] bytes) {
    files.add(new HostileFile("active content, " + kind, Stage.ISSUED, bytes));
  }

  private void inCatalog(String key, Cos value) {
    Cos.Dict catalog = Stage.frozen(Stage.CATALOG).with(key, value);
    add("frozen: /" + key, frozenWith(Stage.CATALOG, catalog));
    add("with the seal: /" + key, Stage.signedByAgencyWith(Stage.CATALOG, catalog));
    String old = Stage.text(Stage.ISSUED, Stage.CATALOG);
    add(
        "appended: /" + key,
        Update.of(Stage.ISSUED)
            .object(Stage.CATALOG, old.replaceFirst("<<", "<</" + key + " 1 0 R"))
            .finished());
  }

  private static byte[] frozenWith(int number, Cos value) {
    return Stage.signedByBoth(Hostile.frozenWith(Stage.FROZEN, number, value));
  }

  private void actions() {
    for (String action : List.of("Launch", "SubmitForm", "ImportData", "GoToE", "Hide", "Movie")) {
      add("frozen: link with " + action, linking(Cos.Dict.of("S", Cos.name(action))));
    }
    byte[] indirect = Hostile.frozenWith(Stage.FROZEN, Stage.INFO, Cos.name("Launch"));
    add(
        "frozen: link with an indirectly named action",
        Stage.signedByBoth(
            Hostile.frozenWith(
                indirect, Stage.PAGE, linked(Cos.Dict.of("S", Cos.ref(Stage.INFO))))));
    add("frozen: link with JavaScript", linking((Cos.Dict) SCRIPT));
    add(
        "frozen: link followed by JavaScript",
        linking(Cos.Dict.of("S", Cos.name("URI"), "Next", SCRIPT)));
  }

  private static byte[] linking(Cos.Dict action) {
    return frozenWith(Stage.PAGE, linked(action));
  }

  private static Cos.Dict linked(Cos.Dict action) {
    Cos.Dict page = Stage.frozen(Stage.PAGE);
    List<Cos> annotations = new ArrayList<>(((Cos.Arr) page.get("Annots").orElseThrow()).items());
    annotations.add(Cos.Dict.of("Subtype", Cos.name("Link"), "A", action));
    return page.with("Annots", new Cos.Arr(annotations));
  }

  private void forms() {
    Cos.Dict form = Stage.frozen(Stage.FORM);
    add("frozen: XFA in the form", frozenWith(Stage.FORM, form.with("XFA", Cos.Arr.of())));
    add(
        "frozen: appearances made by the reader",
        frozenWith(Stage.FORM, form.with("NeedAppearances", new Cos.Bool(true))));
    add(
        "frozen: signature flags cleared",
        frozenWith(Stage.FORM, form.with("SigFlags", Cos.num(0))));
    Cos.Dict field = Stage.frozen(Stage.AGENCY_FIELD);
    add(
        "frozen: field with a lock",
        frozenWith(Stage.AGENCY_FIELD, field.with("Lock", Cos.ref(1))));
    add("frozen: field with an action", frozenWith(Stage.AGENCY_FIELD, field.with("A", SCRIPT)));
    add(
        "frozen: field of another type",
        frozenWith(Stage.AGENCY_FIELD, field.with("FT", Cos.name("Tx"))));
    add(
        "frozen: fields exchanged",
        frozenWith(
            Stage.FORM,
            form.with(
                "Fields", Cos.Arr.of(Cos.ref(Stage.AGENCY_FIELD), Cos.ref(Stage.PERSON_FIELD)))));
  }

  private void pages() {
    Cos.Dict page = Stage.frozen(Stage.PAGE);
    add("frozen: page with actions", frozenWith(Stage.PAGE, page.with("AA", Cos.Dict.of())));
    add("frozen: page in an optional layer", frozenWith(Stage.PAGE, page.with("OC", Cos.ref(1))));
    add(
        "frozen: attached file",
        frozenWith(Stage.INFO, Cos.Dict.of("Type", Cos.name("EmbeddedFile"))));
    add(
        "frozen: a file specification with a file",
        frozenWith(Stage.INFO, Cos.Dict.of("EF", Cos.Dict.of("F", Cos.ref(1)))));
    add(
        "frozen: rich media",
        frozenWith(Stage.INFO, Cos.Dict.of("RichMediaContent", Cos.Dict.of())));
  }
}
