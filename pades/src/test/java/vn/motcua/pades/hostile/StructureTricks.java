package vn.motcua.pades.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.sign.Hostile;

/** Files that one reader reads in one way and another in another. */
final class StructureTricks {
  private final List<HostileFile> files = new ArrayList<>();
  private final String text = Stage.latin1(Stage.ISSUED);
  private final int free = Stage.size(Stage.ISSUED);

  private StructureTricks() {}

  static List<HostileFile> files() {
    StructureTricks tricks = new StructureTricks();
    tricks.heads();
    tricks.loops();
    tricks.hybrids();
    tricks.doubles();
    tricks.spelling();
    tricks.spellingSigned();
    tricks.cuts();
    return tricks.files;
  }

  private void add(String kind, String latin1) {
    add(kind, Stage.bytes(latin1));
  }

  private void add(String kind, byte[] bytes) {
    files.add(new HostileFile("structure: " + kind, Stage.ISSUED, bytes));
  }

  private static Update update() {
    return Update.of(Stage.ISSUED);
  }

  private void heads() {
    add("a space before the header", " " + text);
    add("another file's head before the header", "MZ\220\0" + text);
    add("two headers", "%PDF-1.4\n" + text);
    add("the header in the middle of a page of zeros", "\0".repeat(1000) + text);
    add("the header too far in", "\0".repeat(1025) + text);
    add("another version", text.replaceFirst("%PDF-1\\.7", "%PDF-1.4"));
    add("no binary mark", text.substring(0, 9) + "%abcd" + text.substring(14));
    add("a script in front", "<script>alert(1)</script>" + text);
    add("two files one behind the other", text + text);
  }

  private void loops() {
    int xref = Stage.ISSUED.length;
    String table = "xref\n0 0\ntrailer\n<<" + update().trailerEntries(Stage.CATALOG, xref) + ">>\n";
    add("a table that precedes itself", update().raw(table).end(xref));
    String first = "xref\n0 0\ntrailer\n<</Size 9/Prev " + (xref + 60) + ">>\n";
    add(
        "two tables that precede each other",
        update().raw(first + " ".repeat(60 - first.length()) + table).end(xref + 60));
    add("startxref beyond the end", update().end(Integer.MAX_VALUE));
    add("startxref before the beginning", update().raw("startxref\n-1\n%%EOF\n").bare());
    add("startxref in the middle of a number", update().end(Stage.xref(Stage.ISSUED) + 2));
    add("a huge table", update().raw("xref\n0 2147483647\n").end(xref));
    add(
        "a page tree that contains itself",
        update()
            .object(
                Stage.reference(Stage.frozen(Stage.CATALOG), "Pages"),
                "<</Type/Pages/Count 1/Kids["
                    + Stage.reference(Stage.frozen(Stage.CATALOG), "Pages")
                    + " 0 R]>>")
            .finished());
    add(
        "a field that is its own parent",
        update()
            .object(
                Stage.PERSON_FIELD,
                Stage.text(Stage.ISSUED, Stage.PERSON_FIELD)
                    .replaceFirst("<<", "<</Parent " + Stage.PERSON_FIELD + " 0 R"))
            .finished());
    add(
        "a field that is its own child",
        update()
            .object(
                Stage.PERSON_FIELD,
                Stage.text(Stage.ISSUED, Stage.PERSON_FIELD)
                    .replaceFirst("<<", "<</Kids[" + Stage.PERSON_FIELD + " 0 R]"))
            .finished());
    add(
        "a stream whose length is its own",
        update()
            .object(Stage.CONTENT, "<</Length " + Stage.CONTENT + " 0 R>>\nstream\nBT\nendstream")
            .finished());
  }

  private void hybrids() {
    String stream = "/XRefStm " + Stage.xref(Stage.ISSUED);
    Update both = update();
    add(
        "a hybrid file",
        both.finished(
            "<<" + both.trailerEntries(Stage.CATALOG, Stage.xref(Stage.ISSUED)) + stream + ">>"));
    add("a cross-reference stream alone", update().object(free, "<<>>").finishedWithStream());
    String inside = Stage.CONTENT + " 0 <</Length 0>>";
    add(
        "an object stream that redefines an object",
        update().stream(free, "/Type/ObjStm/N 1/First " + (inside.indexOf("<<")), inside)
            .finishedWithStream());
    add(
        "encryption announced",
        update()
            .finished(
                "<<"
                    + update().trailerEntries(Stage.CATALOG, Stage.xref(Stage.ISSUED))
                    + "/Encrypt "
                    + free
                    + " 0 R>>"));
    add("encryption that encrypts nothing", encrypted());
  }

  private byte[] encrypted() {
    Update update =
        update()
            .object(
                free,
                "<</Filter/Standard/V 4/R 4/Length 128/P -4/O<00>/U<00>"
                    + "/CF<<>>/StmF/Identity/StrF/Identity>>");
    return update.finished(
        "<<"
            + update.trailerEntries(Stage.CATALOG, Stage.xref(Stage.ISSUED))
            + "/Encrypt "
            + free
            + " 0 R>>");
  }

  private void doubles() {
    add("an object twice in one update", update().object(free, "1").object(free, "2").finished());
    add(
        "the same field name twice",
        update()
            .object(
                Stage.FORM,
                Stage.text(Stage.ISSUED, Stage.FORM)
                    .replace("]", " " + Stage.PERSON_FIELD + " 0 R]"))
            .finished());
    add(
        "a signature in two fields",
        update()
            .object(
                free,
                Stage.text(Stage.ISSUED, Stage.AGENCY_FIELD)
                    .replaceFirst("/T *\\([^)]*\\)", "/T(Z)"))
            .object(
                Stage.FORM, Stage.text(Stage.ISSUED, Stage.FORM).replace("]", " " + free + " 0 R]"))
            .finished());
    add(
        "an object of another generation",
        update().raw(Stage.CONTENT + " 1 obj\nnull\nendobj\n").finished());
    int agency = Signatures.newest(Stage.ISSUED);
    add(
        "the signature freed",
        update()
            .raw(
                "xref\n"
                    + agency
                    + " 1\n0000000000 00001 f \ntrailer\n"
                    + update().trailer()
                    + "\n")
            .end(Stage.ISSUED.length));
  }

  private void spelling() {
    replaced("a comment between objects", "endobj\n", "endobj\n%x\n");
    replaced("white space in a dictionary", "<</Type", "<< /Type");
    replaced("carriage returns", "endobj\n", "endobj\r\n");
    replaced("a name spelt with escapes", "/Type/Sig", "/Type/#53ig");
    replaced("an offset that points elsewhere", " 00000 n \n", " 00001 n \n");
    replaced("a size that lies", "/Size " + free, "/Size " + (free + 5));
    replaced("no link to the revision before", "/Prev ", "/Pref ");
    replaced("another root", "/Root " + Stage.CATALOG, "/Root " + Stage.PAGE);
    replaced("another information", "/Info " + Stage.INFO, "/Info " + Stage.PAGE);
    replaced("a key twice", "/Type/Sig", "/Type/Sig/Type/Sig");
    replaced("no line end at the end", "%%EOF\n", "%%EOF");
  }

  /** Other spellings under real signatures: nothing but the spelling is wrong. */
  private void spellingSigned() {
    int info = Stage.INFO;
    signed("another version", "%PDF-1.7", "%PDF-1.4");
    signed("another binary mark", "\342\343", "\343\342");
    signed("a carriage return", "endobj\n", "endobj\r");
    signed("a line end in an array", "[0 0 ", "[0\n0 ");
    signed("another generation", info + " 0 obj", info + " 1 obj");
    signed("an entry of another generation", " 00000 n ", " 00001 n ");
    signed("a free entry", " 00000 n ", " 00000 f ");
    signed("no free list", "0000000000 65535 f", "0000000000 65535 n");
    signed("a trailer with something else", "/Info " + info, "/Inf0 " + info);
    signed("an end of file mark in lower case", "%%EOF", "%%eof");
    add("signed anew: annotations behind two references", behindTwoReferences());
  }

  private void signed(String kind, String from, String to) {
    add("signed anew: " + kind, Resigning.with(Stage.ISSUED, from, to));
  }

  /** A stamp over the page; the page refers to a reference to the list that has it. */
  private static byte[] behindTwoReferences() {
    var stamps =
        Cos.Arr.of(Cos.Dict.of("Subtype", Cos.name("Stamp"), "Rect", Cos.numbers(0, 0, 595, 842)));
    String list = Stage.CONTENT + " 0 R";
    byte[] frozen =
        Hostile.frozenWith(Stage.FROZEN, Stage.INFO, new Cos.Num("7".repeat(list.length())));
    Cos.Dict page = Stage.frozen(Stage.PAGE).with("Annots", Cos.ref(Stage.INFO));
    byte[] prepared =
        Hostile.frozenWith(Hostile.frozenWith(frozen, Stage.PAGE, page), Stage.CONTENT, stamps);
    return Resigning.with(Stage.signedByBoth(prepared), "7".repeat(list.length()), list);
  }

  /** The last occurrence, so that the newest revision is hit. */
  private void replaced(String kind, String from, String to) {
    int at = text.lastIndexOf(from);
    add(kind, text.substring(0, at) + to + text.substring(at + from.length()));
  }

  private void cuts() {
    List<Integer> ends =
        CanonicalPdf.read(Stage.ISSUED).sections().stream().map(section -> section.end()).toList();
    cut("one byte before the end", Stage.ISSUED.length - 1);
    cut("before the end of file mark", Stage.ISSUED.length - 7);
    cut("in the table", text.lastIndexOf("xref\n", Stage.ISSUED.length - 30) + 10);
    cut("in the second signature", text.lastIndexOf("/Contents<") + 100);
    cut("in the seal", ends.get(1) + 1000);
    cut("just after layer 1", ends.get(1) + 1);
    cut("in the first signature", text.indexOf("/Contents<") + 100);
    cut("one byte before layer 1 ends", ends.get(1) - 1);
    cut("just after the frozen document", ends.getFirst() + 1);
    cut("in the frozen document", ends.getFirst() / 2);
    cut("after the header", 15);
    cut("in the header", 4);
    cut("to nothing", 0);
  }

  private void cut(String where, int length) {
    add("cut " + where, Arrays.copyOf(Stage.ISSUED, length));
  }
}
