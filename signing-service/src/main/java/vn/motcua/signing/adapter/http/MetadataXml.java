package vn.motcua.signing.adapter.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.application.DocumentMetadata;
import vn.motcua.signing.application.DocumentMetadata.Receiver;
import vn.motcua.signing.domain.Urgency;

/**
 * Metadata of an outgoing document in the fields, order and lengths of NĐ 30/2020, Phụ lục VI; a
 * longer value is cut to its length there, an empty field stays in.
 */
final class MetadataXml {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final XMLStreamWriter xml;

  private MetadataXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] of(DocumentMetadata metadata) {
    var bytes = new ByteArrayOutputStream();
    try {
      var writer = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
      new MetadataXml(writer).write(metadata);
      writer.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("an XML in memory could not be written", impossible);
    }
    return bytes.toByteArray();
  }

  private void write(DocumentMetadata it) throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("Document");
    fileCode(it);
    field("DocOrdinal", 3, it.ordinal() > 999 ? null : Long.toString(it.ordinal()));
    field("TypeName", 100, it.typeName());
    field("CodeNumber", 11, it.codeNumber());
    field("CodeNotation", 30, it.codeNotation());
    field("IssuedDate", 10, DAY.format(it.issuedDate()));
    field("OrganName", 200, it.organName());
    field("Subject", 500, it.subject());
    field("Language", 30, "Tiếng Việt");
    field("PageAmount", 3, Integer.toString(it.pages()));
    field("Description", 500, it.description().isEmpty() ? null : it.description());
    signer(it);
    for (var receiver : it.receivers()) {
      to(receiver);
    }
    field("Priority", 1, priority(it.urgency()));
    field("IssuedAmount", 3, "1");
    field("DueDate", 10, null);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  /** The dossier stands for the file it will be archived in, where its code fits. */
  private void fileCode(DocumentMetadata it) throws XMLStreamException {
    var notation = it.fileNotation();
    xml.writeStartElement("FileCode");
    field("OrganId", 13, it.organId());
    field("FileCatalog", 4, Integer.toString(it.fileCatalog()));
    field("FileNotation", 20, notation == null || notation.length() > 20 ? null : notation);
    xml.writeEndElement();
  }

  private void signer(DocumentMetadata it) throws XMLStreamException {
    xml.writeStartElement("SignerInfo");
    field("Position", 100, it.signerPosition());
    field("FullName", 50, it.signerName());
    xml.writeEndElement();
  }

  /** 0 for none, then khẩn, thượng khẩn, hỏa tốc. */
  private static String priority(Urgency urgency) {
    return switch (urgency) {
      case NORMAL -> "0";
      case URGENT -> "1";
      case VERY_URGENT -> "2";
      case EXPRESS -> "3";
    };
  }

  private void to(Receiver receiver) throws XMLStreamException {
    xml.writeStartElement("To");
    field("OrganId", 13, receiver.organId());
    field("OrganName", 200, receiver.name());
    xml.writeEndElement();
  }

  private void field(String name, int longest, @Nullable String value) throws XMLStreamException {
    if (value == null) {
      xml.writeEmptyElement(name);
      return;
    }
    xml.writeStartElement(name);
    xml.writeCharacters(value.substring(0, Math.min(value.length(), longest)));
    xml.writeEndElement();
  }
}
