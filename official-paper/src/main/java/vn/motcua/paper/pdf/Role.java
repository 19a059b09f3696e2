package vn.motcua.paper.pdf;

/** What a piece of content is to a screen reader: standard structure types of ISO 32000-1. */
public enum Role {
  DOCUMENT("Document"),
  HEADING("H1"),
  PARAGRAPH("P"),
  TABLE("Table"),
  ROW("TR"),
  HEAD_CELL("TH"),
  CELL("TD"),
  LIST("L"),
  ITEM("LI"),
  ITEM_BODY("LBody"),
  FIGURE("Figure");

  private final String type;

  Role(String type) {
    this.type = type;
  }

  String type() {
    return type;
  }
}
