package vn.motcua.signing.adapter.ooxml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One sheet of text cells. Every cell is an inline string (ECMA-376-1, 18.18.11), never a formula;
 * what a spreadsheet would read as one when the cell is edited (= + - @) also carries the mark of
 * quoted text.
 */
final class Worksheet {
  private static final String HEAD = "1";
  private static final String PLAIN = "2";
  private static final String QUOTED = "3";
  private static final int LONGEST_CELL = 32_767;
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private final String name;
  private final List<Integer> widths;
  private final StringBuilder rows = new StringBuilder();
  private int count;

  Worksheet(String name, List<Integer> widths) {
    this.name = name;
    this.widths = widths;
  }

  void head(List<String> cells) {
    add(cells, true);
  }

  void row(List<String> cells) {
    add(cells, false);
  }

  private void add(List<String> cells, boolean head) {
    count++;
    rows.append("<row r=\"").append(count).append("\">");
    for (var column = 0; column < cells.size(); column++) {
      var text = cells.get(column);
      var style = head ? HEAD : isActive(text) ? QUOTED : PLAIN;
      rows.append("<c r=\"").append((char) ('A' + column)).append(count);
      rows.append("\" s=\"")
          .append(style)
          .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      rows.append(XmlText.of(text.substring(0, Math.min(text.length(), LONGEST_CELL))));
      rows.append("</t></is></c>");
    }
    rows.append("</row>");
  }

  /** Text that a spreadsheet takes for a formula as soon as somebody touches the cell. */
  static boolean isActive(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }

  /** The file; equal rows and instant give equal bytes. */
  byte[] workbook(Instant at) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var part : parts().entrySet()) {
        var entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(at.atOffset(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private Map<String, String> parts() {
    var parts = new LinkedHashMap<String, String>();
    parts.put("[Content_Types].xml", XML + PackageParts.CONTENT_TYPES);
    parts.put("_rels/.rels", XML + PackageParts.ROOT);
    parts.put("xl/workbook.xml", XML + PackageParts.workbook(XmlText.of(name)));
    parts.put("xl/_rels/workbook.xml.rels", XML + PackageParts.RELATIONS);
    parts.put("xl/styles.xml", XML + PackageParts.STYLES);
    parts.put("xl/worksheets/sheet1.xml", XML + sheet());
    return parts;
  }

  private String sheet() {
    var columns = new StringBuilder();
    for (var i = 0; i < widths.size(); i++) {
      columns.append(
          "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
              .formatted(i + 1, i + 1, widths.get(i)));
    }
    return "<worksheet xmlns=\""
        + MAIN
        + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
        + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>"
        + columns
        + "</cols><sheetData>"
        + rows
        + "</sheetData><pageSetup paperSize=\"9\" orientation=\"landscape\"/></worksheet>";
  }
}
