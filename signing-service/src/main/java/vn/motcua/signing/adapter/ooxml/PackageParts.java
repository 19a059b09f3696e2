package vn.motcua.signing.adapter.ooxml;

/** The parts of a workbook that are always the same (ECMA-376-2, -1 clause 18). */
final class PackageParts {
  private static final String NAMESPACES = "http://schemas.openxmlformats.org/";
  private static final String OFFICE = NAMESPACES + "officeDocument/2006/relationships";
  private static final String SHEETS = NAMESPACES + "spreadsheetml/2006/main";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  static final String CONTENT_TYPES =
      "<Types xmlns=\""
          + NAMESPACES
          + "package/2006/content-types\"><Default Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + override("/xl/workbook.xml", "sheet.main+xml")
          + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
          + override("/xl/styles.xml", "styles+xml")
          + "</Types>";

  static final String ROOT = relations(relation("rId1", "officeDocument", "xl/workbook.xml"));

  static final String RELATIONS =
      relations(
          relation("rId1", "worksheet", "worksheets/sheet1.xml")
              + relation("rId2", "styles", "styles.xml"));

  /** 0: as it must be; 1: head; 2: wrapped text; 3: the same, marked as quoted. */
  static final String STYLES =
      "<styleSheet xmlns=\""
          + SHEETS
          + "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Times New Roman\"/></font>"
          + "<font><b/><sz val=\"11\"/><name val=\"Times New Roman\"/></font></fonts>"
          + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
          + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
          + "<border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/>"
          + "<bottom style=\"thin\"/><diagonal/></border></borders>"
          + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\"><xf/>"
          + format(1, "center", "")
          + format(0, "left", "")
          + format(0, "left", " quotePrefix=\"1\"")
          + "</cellXfs></styleSheet>";

  private PackageParts() {}

  static String workbook(String sheetName) {
    return "<workbook xmlns=\""
        + SHEETS
        + "\" xmlns:r=\""
        + OFFICE
        + "\"><sheets><sheet name=\""
        + sheetName
        + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
  }

  private static String format(int font, String horizontal, String more) {
    return "<xf numFmtId=\"49\" fontId=\"%d\" borderId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\""
            .formatted(font)
        + " applyBorder=\"1\" applyAlignment=\"1\""
        + more
        + "><alignment horizontal=\""
        + horizontal
        + "\" vertical=\"top\" wrapText=\"1\"/></xf>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\""
        + NAMESPACES
        + "package/2006/relationships\">"
        + all
        + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }
}
