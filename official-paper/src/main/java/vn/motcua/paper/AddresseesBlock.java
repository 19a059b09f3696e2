package vn.motcua.paper;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.paper.pdf.Role;

/** Box 9a: "Kính gửi:" with one addressee beside it, or several under each other. */
record AddresseesBlock(String label, List<String> names) implements Block {
  static final String USUAL = "Kính gửi:";
  private static final String DASH = "-\u00a0";
  private static final double GAP = 12;

  @Override
  public void setIn(Galley galley) {
    var tag = galley.tag(Role.PARAGRAPH);
    if (names.size() == 1) {
      var style = galley.styles().centred().after(GAP).keptWithNext(Role.PARAGRAPH);
      galley.add(RichText.of(label + " " + names.getFirst()), style, tag);
      return;
    }
    var indent = galley.measure().width() / 5;
    var style = galley.styles().field().keptWithNext(Role.PARAGRAPH);
    galley.add(RichText.of(label), style.indented(0, indent).after(GAP), tag);
    var dash = galley.composer().width(RichText.of(DASH), style.size());
    var past = indent + dash + galley.composer().width(RichText.of(USUAL + " "), style.size());
    for (var line : punctuated()) {
      galley.add(RichText.of(DASH + line), style.indented(-dash, past).after(0), tag);
    }
  }

  private List<String> punctuated() {
    var lines = new ArrayList<String>();
    for (var name : names) {
      var closed = name.endsWith(";") || name.endsWith(".");
      var end = lines.size() == names.size() - 1 ? "." : ";";
      lines.add(closed ? name : name + end);
    }
    return lines;
  }
}
