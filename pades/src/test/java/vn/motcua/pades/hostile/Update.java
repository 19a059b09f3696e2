package vn.motcua.pades.hostile;

import java.io.ByteArrayOutputStream;
import java.util.SortedMap;
import java.util.TreeMap;

/** An incremental update written by hand, with and without what belongs to one. */
final class Update {
  private final byte[] base;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final SortedMap<Integer, Integer> offsets = new TreeMap<>();

  private Update(byte[] base) {
    this.base = base;
    out.writeBytes(base);
  }

  static Update of(byte[] base) {
    return new Update(base);
  }

  Update object(int number, String value) {
    offsets.put(number, out.size());
    return raw(number + " 0 obj\n" + value + "\nendobj\n");
  }

  /** {@code entries}: the dictionary's, without its length. */
  Update stream(int number, String entries, String content) {
    return object(
        number,
        "<<" + entries + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream");
  }

  Update raw(String latin1) {
    out.writeBytes(Stage.bytes(latin1));
    return this;
  }

  int place() {
    return out.size();
  }

  /** The update without cross references: only readers that mend see it. */
  byte[] bare() {
    return out.toByteArray();
  }

  /** With a table and the trailer one expects. */
  byte[] finished() {
    return finished(trailer());
  }

  /** With a table and this trailer. */
  byte[] finished(String trailer) {
    int xref = out.size();
    return table().raw("trailer\n" + trailer + "\n").end(xref);
  }

  Update table() {
    raw("xref\n");
    offsets.forEach(
        (number, offset) -> raw(number + " 1\n" + String.format("%010d 00000 n \n", offset)));
    return this;
  }

  byte[] end(int xref) {
    return raw("startxref\n" + xref + "\n%%EOF\n").bare();
  }

  /** With a cross-reference stream in place of a table (ISO 32000-1, 7.5.8). */
  byte[] finishedWithStream() {
    int own = 1 + Math.max(Stage.size(base), offsets.lastKey());
    int xref = out.size();
    offsets.put(own, xref);
    StringBuilder index = new StringBuilder();
    StringBuilder rows = new StringBuilder();
    offsets.forEach((number, offset) -> {
      index.append(number).append(" 1 ");
      rows.append('\1').append((char) (offset >> 16)).append((char) (offset >> 8 & 255));
      rows.append((char) (offset & 255)).append('\0');
    });
    String entries =
        String.format(
            "/Type/XRef/W[1 3 1]/Index[%s]/Size %d/Root %d 0 R/Prev %d",
            index.toString().strip(), own + 1, Stage.CATALOG, Stage.xref(base));
    return stream(own, entries, rows.toString()).end(xref);
  }

  /** The trailer an honest writer would write. */
  String trailer() {
    return "<<" + trailerEntries(Stage.CATALOG, Stage.xref(base)) + ">>";
  }

  String trailerEntries(int root, int previous) {
    int highest = offsets.isEmpty() ? 0 : offsets.lastKey();
    int size = Math.max(Stage.size(base), highest + 1);
    return "/Size " + size + "/Root " + root + " 0 R/Prev " + previous;
  }
}
