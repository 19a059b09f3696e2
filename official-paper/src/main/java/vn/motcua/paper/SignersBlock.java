package vn.motcua.paper;

import java.util.List;

/** The two signers of a slip; the place of the right signature is told to the caller. */
record SignersBlock(SignerColumn left, SignerColumn right) implements Block {
  private static final double GAP = 12;

  @Override
  public void setIn(Galley galley) {
    var half = galley.measure().width() / 2;
    var first = new Measure(galley.measure().left(), half);
    var second = galley.measure().indented(half);
    galley.bindLastTwoLines();
    var one = caption(galley, first, left).room().line(name(left), size(galley));
    var other = caption(galley, second, right).signature().line(name(right), size(galley));
    galley.addColumns(List.of(one.slugs(), other.slugs()), GAP, false);
  }

  private static SigningColumn caption(Galley galley, Measure column, SignerColumn signer) {
    return new SigningColumn(galley, column)
        .line(RichText.ofBold(Composer.capitals(signer.caption())), size(galley))
        .line(RichText.ofItalic(signer.remark()), size(galley) - 1);
  }

  private static RichText name(SignerColumn signer) {
    return RichText.ofBold(signer.name());
  }

  private static double size(Galley galley) {
    return galley.styles().signature();
  }
}
