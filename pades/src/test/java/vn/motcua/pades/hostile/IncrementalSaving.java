package vn.motcua.pades.hostile;

import java.util.ArrayList;
import java.util.List;

/** Incremental saving attacks: what is seen is appended behind what was signed. */
final class IncrementalSaving {
  private static final String OTHER_TEXT = "BT /F1 40 Tf 90 700 Td (1000000000) Tj ET";

  private final String level;
  private final byte[] base;
  private final List<HostileFile> files = new ArrayList<>();

  private IncrementalSaving(String level, byte[] base) {
    this.level = level;
    this.base = base;
  }

  static List<HostileFile> files() {
    List<HostileFile> all = new ArrayList<>(new IncrementalSaving("B-B", Stage.ISSUED).made());
    all.addAll(new IncrementalSaving("B-LTA", Stage.SEALED).made());
    return all;
  }

  private List<HostileFile> made() {
    bodies();
    halves();
    pages();
    tails();
    return files;
  }

  private void add(String kind, byte[] bytes) {
    files.add(new HostileFile("incremental saving, " + level + ": " + kind, base, bytes));
  }

  private Update content() {
    return Update.of(base).stream(Stage.CONTENT, "", OTHER_TEXT);
  }

  private void bodies() {
    add("page content replaced, table and trailer", content().finished());
    add("page content replaced, cross-reference stream", content().finishedWithStream());
    add(
        "page content replaced twice, the last one innocent",
        Update.of(content().bare())
            .raw(Stage.latin1(content().finished()).substring(content().place()))
            .bare());
    add(
        "a copy of the signature dictionary in the update",
        content().object(Stage.size(base), Stage.text(base, Signatures.newest(base))).finished());
    add(
        "the signature dictionary itself written again",
        content()
            .object(Signatures.newest(base), Stage.text(base, Signatures.newest(base)))
            .finished());
  }

  private void halves() {
    add("body alone", content().bare());
    add("body and trailer, no table", content().raw("trailer\n" + content().trailer()).bare());
    Update noStart = content();
    add(
        "body, table, trailer, no startxref",
        noStart.table().raw("trailer\n" + content().trailer() + "\n%%EOF\n").bare());
    add("body, startxref of the signed revision", content().end(Stage.xref(base)));
    Update noEnd = content();
    int xref = noEnd.place();
    add(
        "no end of file mark",
        noEnd
            .table()
            .raw("trailer\n" + content().trailer() + "\nstartxref\n" + xref + "\n")
            .bare());
  }

  private void pages() {
    int free = Stage.size(base);
    String page = Stage.text(base, Stage.PAGE);
    add(
        "page replaced by one with other content",
        Update.of(base)
            .object(Stage.PAGE, page.replace("/Contents " + Stage.CONTENT, "/Contents " + free))
            .stream(free, "", OTHER_TEXT)
            .finished());
    String catalog = Stage.text(base, Stage.CATALOG);
    String otherPages = catalog.replaceAll("/Pages \\d+ 0 R", "/Pages " + free + " 0 R");
    add("catalog with another page tree", tree(free).object(Stage.CATALOG, otherPages).finished());
    Update other = tree(free).object(free + 2, otherPages);
    add(
        "trailer with another root",
        other.finished("<<" + other.trailerEntries(free + 2, Stage.xref(base)) + ">>"));
    add(
        "a page more",
        tree(free)
            .object(
                Stage.reference(Stage.frozen(Stage.CATALOG), "Pages"),
                "<</Type/Pages/Count 2/Kids[" + Stage.PAGE + " 0 R " + (free + 1) + " 0 R]>>")
            .finished());
  }

  private Update tree(int free) {
    return Update.of(base)
        .object(free, "<</Type/Pages/Count 1/Kids[" + (free + 1) + " 0 R]>>")
        .object(free + 1, "<</Type/Page/Parent " + free + " 0 R/MediaBox[0 0 595 842]>>");
  }

  private void tails() {
    add("a space", Update.of(base).raw(" ").bare());
    add("a line end", Update.of(base).raw("\n").bare());
    add("a comment", Update.of(base).raw("% paid\n").bare());
    add("a second end of file mark", Update.of(base).raw("%%EOF\n").bare());
    add("zeros", Update.of(base).raw("\0".repeat(4096)).bare());
    add("an update that changes nothing", Update.of(base).finished());
    add("a whole other file", Update.of(base).raw(Stage.latin1(Stage.FROZEN)).bare());
  }
}
