package vn.motcua.paper;

/** A text over the full width in one of the styles of the paper. */
record TextBlock(RichText text, Kind kind) implements Block {

  enum Kind {
    BODY,
    CENTRED,
    HEADING,
    SECTION,
    FIELD,
    NOTE
  }

  static TextBlock justified(RichText text) {
    return new TextBlock(text, Kind.BODY);
  }

  static TextBlock centred(RichText text) {
    return new TextBlock(text, Kind.CENTRED);
  }

  static TextBlock heading(RichText text) {
    return new TextBlock(text, Kind.HEADING);
  }

  static TextBlock section(RichText text) {
    return new TextBlock(text, Kind.SECTION);
  }

  static TextBlock field(String label, RichText value) {
    return new TextBlock(labelled(label, value), Kind.FIELD);
  }

  static TextBlock note(RichText text) {
    return new TextBlock(text, Kind.NOTE);
  }

  static RichText labelled(String label, RichText value) {
    return label.isBlank() ? value : RichText.of(label + ": ").and(value);
  }

  @Override
  public void setIn(Galley galley) {
    var style = style(galley.styles());
    galley.add(text, style, galley.tag(style.role()));
  }

  private TextStyle style(StyleSheet styles) {
    return switch (kind) {
      case BODY -> styles.body();
      case CENTRED -> styles.centred();
      case HEADING -> styles.heading();
      case SECTION -> styles.section();
      case FIELD -> styles.field();
      case NOTE -> styles.note();
    };
  }
}
