package vn.motcua.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.paper.pdf.Role;

/** Boxes 7a–7c on the right, "Nơi nhận" (9b) or another signer on the left. */
record ClosingBlock(SignatureBlock signature, @Nullable SignatureBlock other) implements Block {
  private static final double GAP = 12;
  private static final double SIGNER_SHARE = 0.54;

  @Override
  public void setIn(Galley galley) {
    var measure = galley.measure();
    var signer = measure.indented(measure.width() * (1 - SIGNER_SHARE));
    var list = new Measure(measure.left(), measure.width() * (1 - SIGNER_SHARE) - GAP);
    galley.bindLastTwoLines();
    if (other == null) {
      galley.addColumns(List.of(recipients(galley, list), signer(galley, signer)), GAP, false);
      return;
    }
    galley.addColumns(both(galley, list, signer, other), GAP, true);
    galley.addColumns(List.of(recipients(galley, list)), GAP, false);
  }

  /** Two signers side by side, their names on one line. */
  private List<List<Slug>> both(
      Galley galley, Measure left, Measure right, SignatureBlock otherOne) {
    var first = titles(galley, left, otherOne);
    var second = titles(galley, right, signature);
    var height = Math.max(first.height(), second.height());
    return List.of(
        named(galley, first.downTo(height).room(), otherOne).slugs(),
        named(galley, second.downTo(height).signature(), signature).slugs());
  }

  private List<Slug> signer(Galley galley, Measure column) {
    return named(galley, titles(galley, column, signature).signature(), signature).slugs();
  }

  private static SigningColumn titles(Galley galley, Measure column, SignatureBlock block) {
    var size = galley.styles().signature();
    var lines = new SigningColumn(galley, column);
    for (var authority : block.authority()) {
      lines.line(RichText.ofBold(Composer.capitals(authority)), size);
    }
    return lines.line(RichText.ofBold(Composer.capitals(block.title())), size);
  }

  private static SigningColumn named(Galley galley, SigningColumn column, SignatureBlock block) {
    return column.line(RichText.ofBold(block.name()), galley.styles().signature());
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
