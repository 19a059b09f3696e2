package vn.motcua.pades.sign;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.pades.Layer;
import vn.motcua.pades.cms.CmsTemplate;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.IndirectObject;
import vn.motcua.pades.cos.PdfBuffer;
import vn.motcua.pades.cos.PdfSource;
import vn.motcua.pades.cos.Section;
import vn.motcua.pades.cos.SectionWriter;

/**
 * Builds files that break one rule and are perfect otherwise, with real signatures: what an insider
 * with our own writer and a valid certificate could make.
 */
public final class Hostile {
  private Hostile() {}

  /** Skips every rule of order: signs whatever field is named. */
  public static byte[] sign(byte[] base, LayerPlan plan, SigningKey key) {
    RevisionFile file = RevisionFile.read(PdfSource.of(base.clone()));
    Increment increment = Increment.write(file, plan);
    return completed(base, increment.bytes(), increment.gapStart(), increment.gapEnd(), key);
  }

  /** A file that the agency signs alone, whose text shows another time than /M. */
  public static byte[] signTextOf(
      byte[] frozen, SigningKey key, java.time.Instant at, java.time.Instant shown) {
    Increment increment =
        Increment.write(
            RevisionFile.read(PdfSource.of(frozen.clone())), plan(Layer.AGENCY, key, at));
    byte[] other =
        Increment.write(
                RevisionFile.read(PdfSource.of(frozen.clone())), plan(Layer.AGENCY, key, shown))
            .bytes();
    byte[] bytes = increment.bytes();
    System.arraycopy(other, 0, bytes, 0, increment.gapStart() - 125);
    return completed(frozen, bytes, increment.gapStart(), increment.gapEnd(), key);
  }

  /** Signs the bytes with {@code cms} instead of the signature that would belong there. */
  public static byte[] withContents(byte[] signed, byte[] cms) {
    String latin1 = new String(signed, StandardCharsets.ISO_8859_1);
    int gapStart = latin1.lastIndexOf("/Contents<") + 9;
    int gapEnd = latin1.indexOf('>', gapStart) + 1;
    byte[] filled =
        new Increment(signed, gapStart, gapEnd).filled(new byte[(gapEnd - gapStart - 2) / 2]);
    return new Increment(filled, gapStart, gapEnd).filled(cms);
  }

  /** The bytes of the newest signature's /Contents, padding included. */
  public static byte[] contents(byte[] signed) {
    String latin1 = new String(signed, StandardCharsets.ISO_8859_1);
    int gapStart = latin1.lastIndexOf("/Contents<") + 10;
    String hex = latin1.substring(gapStart, latin1.indexOf('>', gapStart));
    return java.util.HexFormat.of().parseHex(hex);
  }

  /** Objects of revision 0 written again with one changed. */
  public static byte[] frozenWith(byte[] frozen, int number, Cos value) {
    CanonicalPdf pdf = CanonicalPdf.read(frozen);
    Section section = pdf.sections().getFirst();
    List<IndirectObject> objects = new ArrayList<>(section.objects());
    PdfBuffer out = new PdfBuffer(frozen.length);
    out.put(SectionWriter.HEADER);
    SectionWriter writer = new SectionWriter(0, out);
    for (IndirectObject object : objects) {
      Cos now = object.number() == number ? value : object.value();
      if (object.isStream() && object.number() != number) {
        byte[] raw = new byte[object.streamLength()];
        System.arraycopy(frozen, object.streamStart(), raw, 0, raw.length);
        writer.stream(object.number(), (Cos.Dict) now, raw);
      } else {
        writer.object(object.number(), now);
      }
    }
    writer.finish(section.trailer());
    return out.toBytes();
  }

  private static byte[] completed(
      byte[] base, byte[] increment, int gapStart, int gapEnd, SigningKey key) {
    MessageDigest digest = Digests.start(key.signer().scheme().digest());
    digest.update(base);
    digest.update(increment, 0, gapStart);
    digest.update(increment, gapEnd, increment.length - gapEnd);
    CmsTemplate template = key.signer().template();
    byte[] attributes = template.signedAttributes(digest.digest());
    byte[] cms = template.encode(attributes, key.sign(attributes));
    byte[] filled = new Increment(increment, gapStart, gapEnd).filled(cms);
    byte[] whole = java.util.Arrays.copyOf(base, base.length + filled.length);
    System.arraycopy(filled, 0, whole, base.length, filled.length);
    return whole;
  }

  /** A plan without picture. */
  public static LayerPlan plan(Layer layer, SigningKey key, java.time.Instant at) {
    return LayerPlan.withoutPicture(layer, key.signer(), at);
  }
}
