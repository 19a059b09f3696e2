package vn.motcua.pades.hostile;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcua.pades.cms.CmsTemplate;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.PdfBuffer;
import vn.motcua.pades.cos.Section;
import vn.motcua.pades.cos.SectionWriter;
import vn.motcua.pades.layer.LayerObjects;
import vn.motcua.pades.sign.Hostile;
import vn.motcua.pades.sign.SigningKey;

/** A real layer upon whatever file, in whatever field, with whatever else in its revision. */
final class RawLayer {
  private static final int PLACEHOLDER = 4096;

  private final byte[] base;
  private final CanonicalPdf pdf;
  private final Section before;
  private final int field;
  private final int number;
  private final SortedMap<Integer, Cos> others = new TreeMap<>();
  private Cos.Dict trailer;

  private RawLayer(byte[] base, int field) {
    this.base = base;
    this.pdf = CanonicalPdf.read(base);
    this.before = pdf.sections().getLast();
    this.field = field;
    this.number = before.size();
    this.trailer = before.trailer();
  }

  static RawLayer of(byte[] base, int field) {
    return new RawLayer(base, field);
  }

  /** An object that the layer also replaces or adds. */
  RawLayer with(int other, Cos value) {
    others.put(other, value);
    return this;
  }

  /** An entry that the layer's trailer also replaces or adds. */
  RawLayer withTrailer(String key, Cos value) {
    trailer = trailer.with(key, value);
    return this;
  }

  byte[] signed(SigningKey key, Instant at) {
    byte[] draft = written(at, LayerObjects.byteRange(0, 0, 0));
    int gapStart = Stage.latin1(draft).lastIndexOf("/Contents<") + 9;
    int gapEnd = gapStart + 2 + 2 * PLACEHOLDER;
    byte[] whole = draft;
    for (int i = 0; i < 3; i++) {
      whole = written(at, LayerObjects.byteRange(gapStart, gapEnd, whole.length));
    }
    CmsTemplate template = CmsTemplate.of(key.signer().path(), key.signer().scheme());
    byte[] attributes = template.signedAttributes(Stage.digestAroundGap(whole));
    return Hostile.withContents(whole, template.encode(attributes, key.sign(attributes)));
  }

  private byte[] written(Instant at, Cos.Arr range) {
    PdfBuffer out = new PdfBuffer(base.length + 16_384);
    out.put(base, 0, base.length);
    PdfBuffer increment = new PdfBuffer(16_384);
    SectionWriter writer = new SectionWriter(base.length, increment);
    Cos.Dict old = pdf.objects(pdf.sections().size() - 1).dictionary(Cos.ref(field)).orElseThrow();
    if (!others.containsKey(field)) {
      writer.object(field, LayerObjects.field(old, number, false));
    }
    for (Map.Entry<Integer, Cos> other : others.entrySet()) {
      writer.object(other.getKey(), other.getValue());
    }
    writer.object(number, LayerObjects.signature(at, new byte[PLACEHOLDER], range));
    int size = Math.max(number, others.isEmpty() ? 0 : others.lastKey()) + 1;
    writer.finish(trailer.with("Size", Cos.num(size)).with("Prev", Cos.num(before.xref())));
    return out.put(increment.toBytes(), 0, increment.length()).toBytes();
  }
}
