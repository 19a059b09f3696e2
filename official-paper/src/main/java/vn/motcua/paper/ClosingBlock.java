package vn.motcua.paper;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.paper.pdf.Role;

/** Boxes 7a–7c on the right, "Nơi nhận" (9b) on the left. */
record ClosingBlock(SignatureBlock signature) implements Block {
  private static final double GAP = 12;
  private static final double SIGNER_SHARE = 0.54;

  @Override
  public void setIn(Galley galley) {
    var measure = galley.measure();
    var signer = measure.indented(measure.width() * (1 - SIGNER_SHARE));
    var list = new Measure(measure.left(), measure.width() * (1 - SIGNER_SHARE) - GAP);
    galley.bindLastTwoLines();
    galley.addColumns(List.of(recipients(galley, list), signer(galley, signer)), GAP, false);
  }

  private List<Slug> signer(Galley galley, Measure column) {
    var size = galley.styles().signature();
    var lines = new SigningColumn(galley, column);
    for (var authority : signature.authority()) {
      lines.line(RichText.ofBold(Composer.capitals(authority)), size);
    }
    lines.line(RichText.ofBold(Composer.capitals(signature.title())), size);
    return lines.signature().line(RichText.ofBold(signature.name()), size).slugs();
  }

  private List<Slug> recipients(Galley galley, Measure column) {
    if (signature.recipients().isEmpty()) {
      return List.of();
    }
    var styles = galley.styles();
    var title = styles.column(styles.recipientsTitle()).aligned(Alignment.LEFT);
    var line = title.sized(styles.recipients());
    var list = new ArrayList<Slug>();
    var heading = RichText.EMPTY.boldItalic("Nơi nhận:");
    list.addAll(galley.composer().compose(heading, title, column, galley.tag(Role.PARAGRAPH)));
    var items = galley.tag(Role.LIST);
    for (var recipient : signature.recipients()) {
      var text = RichText.of("-\u00a0" + recipient);
      var item = items.child(Role.ITEM).child(Role.ITEM_BODY);
      list.addAll(galley.composer().compose(text, line, column, item));
    }
    return list;
  }
}
