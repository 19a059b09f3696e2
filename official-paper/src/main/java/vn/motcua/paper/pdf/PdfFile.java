package vn.motcua.paper.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The drawn pages as one PDF/A-2u file (ISO 19005-2): classic cross-reference table, no compression
 * of objects, nothing that changes from run to run.
 */
public final class PdfFile {
  private static final byte[] SRGB = SrgbProfile.bytes();

  private final PDDocument document;
  private final Streams streams;

  private PdfFile(PDDocument document) {
    this.document = document;
    this.streams = new Streams(document.getDocument());
  }

  /** Writes the file. */
  public static byte[] write(Metadata metadata, List<Sheet> sheets, Tag tags, Fonts fonts) {
    try (var document = new PDDocument()) {
      return new PdfFile(document).assemble(metadata, sheets, tags, fonts);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private byte[] assemble(Metadata metadata, List<Sheet> sheets, Tag tags, Fonts fonts)
      throws IOException {
    document.getDocument().setVersion(1.7f);
    var pages = new PageTree(streams, sheets, fonts);
    var catalog = document.getDocumentCatalog().getCOSObject();
    catalog.setItem(COSName.PAGES, pages.root());
    catalog.setItem(
        COSName.STRUCT_TREE_ROOT, new StructureTree(tags, pages.pages(), sheets).root());
    catalog.setString(COSName.LANG, "vi-VN");
    catalog.setItem(COSName.MARK_INFO, flag("Marked"));
    catalog.setItem(COSName.VIEWER_PREFERENCES, flag("DisplayDocTitle"));
    catalog.setItem(COSName.METADATA, metadataStream(metadata));
    catalog.setItem(COSName.OUTPUT_INTENTS, Direct.array(outputIntent()));
    var trailer = document.getDocument().getTrailer();
    trailer.setItem(COSName.INFO, metadata.dictionary());
    trailer.setItem(COSName.ID, identity(metadata, sheets, fonts));
    var file = new ByteArrayOutputStream(65_536);
    document.save(file, CompressParameters.NO_COMPRESSION);
    return file.toByteArray();
  }

  private COSDictionary metadataStream(Metadata metadata) {
    var stream = streams.plain(metadata.packet());
    stream.setName(COSName.TYPE, "Metadata");
    stream.setName(COSName.SUBTYPE, "XML");
    return stream;
  }

  private COSDictionary outputIntent() {
    var profile = streams.compressed(SRGB);
    profile.setInt(COSName.N, 3);
    var intent = new COSDictionary();
    intent.setName(COSName.TYPE, "OutputIntent");
    intent.setName(COSName.S, "GTS_PDFA1");
    intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, "sRGB IEC61966-2.1");
    intent.setString(COSName.INFO, "sRGB IEC61966-2.1");
    intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
    return intent;
  }

  private static COSDictionary flag(String name) {
    var dictionary = Direct.dictionary();
    dictionary.setBoolean(COSName.getPDFName(name), true);
    return dictionary;
  }

  /** Made of the content, so that the same paper set twice is the same file. */
  private static COSArray identity(Metadata metadata, List<Sheet> sheets, Fonts fonts) {
    var digest = sha256();
    digest.update(metadata.packet());
    sheets.forEach(sheet -> digest.update(sheet.finished()));
    fonts.used().values().forEach(subset -> digest.update(subset.text()));
    var identity = Arrays.copyOf(digest.digest(), 16);
    return Direct.array(new COSString(identity), new COSString(identity));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
