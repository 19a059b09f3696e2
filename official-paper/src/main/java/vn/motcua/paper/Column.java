package vn.motcua.paper;

/** A table column: its heading, its share of the table's width and how its cells are aligned. */
public record Column(String heading, double share, Alignment alignment) {

  public Column {
    if (!(share > 0)) {
      throw new IllegalArgumentException("A column needs a share of the width");
    }
  }

  public static Column of(String heading, double share) {
    return new Column(heading, share, Alignment.LEFT);
  }

  public static Column centred(String heading, double share) {
    return new Column(heading, share, Alignment.CENTRED);
  }

  public static Column right(String heading, double share) {
    return new Column(heading, share, Alignment.RIGHT);
  }
}
