package vn.motcua.signing.adapter.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.motcua.signing.application.Issuer;
import vn.motcua.signing.application.RegisterBook;
import vn.motcua.signing.application.RegisterEntry;
import vn.motcua.signing.domain.ADocument;

class OoxmlRegisterSheetTest {

  @Test
  void everyPartIsWellFormedAndTheTypesNameThem() throws Exception {
    var parts = parts("Về việc nghỉ Tết");

    for (var part : parts.values()) {
      assertThat(xml(part).getTagName()).isNotBlank();
    }
    assertThat(parts)
        .containsKeys("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml");
  }

  @Test
  void noCellIsAFormulaWhateverItBeginsWith() throws Exception {
    for (var evil : List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1")) {
      var sheet = xml(parts(evil).get("xl/worksheets/sheet1.xml"));
      var cells = sheet.getElementsByTagName("c");

      assertThat(sheet.getElementsByTagName("f").getLength()).isZero();
      for (var i = 0; i < cells.getLength(); i++) {
        assertThat(((Element) cells.item(i)).getAttribute("t")).isEqualTo("inlineStr");
      }
      assertThat(cellWith(sheet, evil).getAttribute("s")).as(evil).isEqualTo("3");
    }
  }

  @Test
  void keepsMarkupAsTextAndLeavesOutWhatXmlDoesNotKnow() throws Exception {
    var sheet = xml(parts("<b>Tom & \"Jerry\"\u0001</b>").get("xl/worksheets/sheet1.xml"));

    assertThat(cellWith(sheet, "<b>Tom & \"Jerry\"</b>")).isNotNull();
  }

  /** The text stands alone in the column of the signer. */
  private static Map<String, String> parts(String text) throws IOException {
    var entry = new RegisterEntry(ADocument.number(), "doc-1", "", text, List.of(), null, null);
    var issuer = new Issuer("H26.107", "UBND phường Ba Đình", "HÀ NỘI", "Ba Đình", "UBND");
    var book = new RegisterBook(issuer, 2026, null, List.of(entry), ADocument.NINE_O_CLOCK);
    var parts = new HashMap<String, String>();
    try (var zip =
        new ZipInputStream(new ByteArrayInputStream(OoxmlRegisterSheet.workbook(book)))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static Element xml(String part) throws Exception {
    var bytes = part.getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes))
        .getDocumentElement();
  }

  private static Element cellWith(Element sheet, String text) {
    var cells = sheet.getElementsByTagName("c");
    for (var i = 0; i < cells.getLength(); i++) {
      if (cells.item(i).getTextContent().equals(text)) {
        return (Element) cells.item(i);
      }
    }
    throw new AssertionError("no cell with " + text);
  }
}
