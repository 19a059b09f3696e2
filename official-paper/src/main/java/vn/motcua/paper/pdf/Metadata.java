package vn.motcua.paper.pdf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Title, author and time of a file, in its XMP packet and the same in its Info dictionary. */
public record Metadata(String title, String author, Instant createdAt) {
  private static final String PRODUCER = "Motcua official-paper";
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]+");
  private static final String PACKET =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/"
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
      <dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>
      <xmp:CreateDate>%s</xmp:CreateDate>
      <xmp:ModifyDate>%s</xmp:ModifyDate>
      <pdf:Producer>%s</pdf:Producer>
      <pdfaid:part>2</pdfaid:part>
      <pdfaid:conformance>U</pdfaid:conformance>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """;
  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
  private static final DateTimeFormatter PDF_DATE =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'+07''00'''");

  public Metadata {
    title = oneLine(title);
    author = oneLine(author);
  }

  byte[] packet() {
    var time = createdAt.truncatedTo(ChronoUnit.SECONDS).atOffset(VIETNAM);
    var date = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    return PACKET
        .formatted(escaped(title), escaped(author), date, date, PRODUCER)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The Info dictionary. */
  String dictionary() {
    var date = PDF_DATE.format(createdAt.atOffset(VIETNAM));
    return "<</Title %s/Author %s/Producer(%s)/CreationDate(%s)/ModDate(%s)>>"
        .formatted(ObjectWriter.text(title), ObjectWriter.text(author), PRODUCER, date, date);
  }

  /** Only characters that XML 1.0 allows. */
  private static String oneLine(String text) {
    return NOT_XML.matcher(text).replaceAll(" ").strip();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
