package vn.motcua.paper.pdf;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The drawn pages as one PDF/A-2u file (ISO 19005-2): classic cross-reference table, no compression
 * of objects, nothing that changes from run to run.
 */
public final class PdfFile {
  private static final byte[] SRGB = profile();

  private final ObjectWriter out = new ObjectWriter();
  private final Streams streams;

  private PdfFile(Streams streams) {
    this.streams = streams;
  }

  /** Writes the file. */
  public static byte[] write(Metadata metadata, List<Sheet> sheets, Tag tags, Fonts fonts) {
    try (var streams = Streams.fast()) {
      return new PdfFile(streams).assemble(metadata, sheets, tags, fonts);
    }
  }

  private byte[] assemble(Metadata metadata, List<Sheet> sheets, Tag tags, Fonts fonts) {
    var contents = sheets.stream().map(Sheet::finished).toList();
    var packet = metadata.packet();
    var catalog = out.reserve();
    var information = out.reserve();
    var pages = PageTree.write(out, streams, sheets, contents, fonts);
    var structure = StructureTree.write(out, tags, pages.pages(), sheets);
    var intent = outputIntent();
    var description = out.reserve();
    out.stream(description, "/Type/Metadata/Subtype/XML", packet);
    out.object(information, metadata.dictionary());
    out.begin(catalog).put("<</Type/Catalog/Pages ").reference(pages.root());
    out.put("/StructTreeRoot ").reference(structure).put("/Metadata ").reference(description);
    out.put("/OutputIntents[").reference(intent);
    out.put("]/Lang(vi-VN)/MarkInfo<</Marked true>>");
    out.put("/ViewerPreferences<</DisplayDocTitle true>>>>").end();
    var identity = identity(packet, contents, fonts);
    return out.finish(
        "/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]"
            .formatted(catalog, information, identity, identity));
  }

  private int outputIntent() {
    var profile = out.reserve();
    var intent = out.reserve();
    out.stream(profile, "/N 3" + Streams.FILTER, SRGB);
    out.object(
        intent,
        "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
            + "/Info(sRGB IEC61966-2.1)/DestOutputProfile "
            + profile
            + " 0 R>>");
    return intent;
  }

  /** Made of the content, so that the same paper set twice is the same file. */
  private static String identity(byte[] packet, List<byte[]> contents, Fonts fonts) {
    var digest = sha256();
    digest.update(packet);
    contents.forEach(digest::update);
    fonts.used().values().forEach(subset -> digest.update(subset.text()));
    return HexFormat.of().withUpperCase().formatHex(digest.digest(), 0, 16);
  }

  private static byte[] profile() {
    try (var streams = Streams.small()) {
      return streams.compressed(SrgbProfile.bytes());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
