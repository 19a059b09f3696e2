package vn.motcua.pades.longterm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.ContentsGap;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.cos.PdfBuffer;
import vn.motcua.pades.cos.PdfSource;
import vn.motcua.pades.cos.Section;
import vn.motcua.pades.cos.SectionWriter;
import vn.motcua.pades.layer.ArchiveObjects;
import vn.motcua.pades.layer.ArchiveState;
import vn.motcua.pades.layer.LayerObjects;
import vn.motcua.pades.time.Imprint;

/** The bytes an archive revision appends, with zeros where the token will stand. */
final class ArchiveIncrement {
  private final CanonicalPdf base;
  private final Material material;
  private final int room;
  private final int length;
  private final ArchiveState old;
  private final ArchiveState now;
  private final Section last;
  private final int field;
  private final byte[] bytes;
  private final ContentsGap gap;

  /** {@code material}: only what is not in the dictionary yet. */
  ArchiveIncrement(CanonicalPdf base, Material material, int room) {
    this.base = base;
    this.material = material;
    this.room = room;
    this.last = base.sections().getLast();
    this.old = ArchiveState.of(base, base.sections().size() - 1);
    this.now =
        old.with(
            last.size(),
            material.certificates().size(),
            material.answers().size(),
            material.lists().size());
    this.field = last.size() + material.count() + (old.dss() == 0 ? 1 : 0);
    this.length = base.source().length();
    int end = length;
    byte[] draft = write(end);
    while (length + draft.length != end) {
      end = length + draft.length;
      draft = write(end);
    }
    this.bytes = draft;
    this.gap = gap(draft);
  }

  int room() {
    return room;
  }

  /** Length of the whole file with this behind it. */
  long end() {
    return (long) length + bytes.length;
  }

  /** The imprint of everything but the gap. */
  Imprint imprint(String algorithm) {
    MessageDigest digest = Digests.start(algorithm);
    base.source().digest(digest, 0, length);
    digest.update(bytes, 0, gap.start());
    digest.update(bytes, gap.end(), bytes.length - gap.end());
    return new Imprint(algorithm, digest.digest());
  }

  /** The whole file with the token in its gap. */
  PdfSource sealed(byte[] token) {
    return base.source().with(gap.filled(bytes, token));
  }

  private byte[] write(int end) {
    PdfBuffer out = new PdfBuffer(Math.max(0, end - length) + 8192);
    SectionWriter writer = new SectionWriter(length, out);
    int revision = base.sections().size() - 1;
    if (old.dss() == 0) {
      writer.object(
          last.trailerReference("Root"), ArchiveObjects.catalog(base.catalog(revision), now.dss()));
    }
    Cos.Dict form =
        base.objects(revision)
            .dictionary(Cos.ref(old.form()))
            .orElseThrow(() -> new MalformedPdf("no form"));
    writer.object(old.form(), ArchiveObjects.form(form, old.fields(), field));
    writer.object(now.dss(), ArchiveObjects.dss(now));
    writeStreams(writer);
    writeTimestamp(writer, end);
    writer.finish(trailer());
    return out.toBytes();
  }

  private void writeStreams(SectionWriter writer) {
    int number = field - material.count();
    for (byte[] piece : material.all()) {
      writer.stream(number++, Cos.Dict.of(), piece);
    }
  }

  private void writeTimestamp(SectionWriter writer, int end) {
    writer.object(field, ArchiveObjects.field(old.timestamps() + 1, field + 1));
    int from = writer.place();
    byte[] zeros = new byte[room];
    PdfBuffer probe = new PdfBuffer(2 * room + 512);
    new SectionWriter(from, probe)
        .object(field + 1, ArchiveObjects.timestamp(zeros, LayerObjects.byteRange(0, 0, 0)));
    ContentsGap here = ContentsGap.find(probe.toBytes(), 0, probe.length(), room);
    Cos.Arr range = LayerObjects.byteRange(from + here.start(), from + here.end(), end);
    writer.object(field + 1, ArchiveObjects.timestamp(zeros, range));
  }

  private ContentsGap gap(byte[] increment) {
    String latin1 = new String(increment, StandardCharsets.ISO_8859_1);
    int from = latin1.lastIndexOf("/Type/DocTimeStamp");
    return ContentsGap.find(increment, from, increment.length, room);
  }

  private Cos.Dict trailer() {
    Cos.Dict trailer =
        last.trailer().with("Size", Cos.num(field + 2L)).with("Prev", Cos.num(last.xref()));
    return trailer.get("ID").orElse(null) instanceof Cos.Arr(List<Cos> id)
        ? trailer.with("ID", Cos.Arr.of(id.getFirst(), nextId(id.getLast())))
        : trailer;
  }

  private Cos nextId(Cos before) {
    String seed = before + ArchiveObjects.name(old.timestamps() + 1) + length;
    byte[] digest = Digests.sha256(seed.getBytes(StandardCharsets.UTF_8));
    return new Cos.Text(new String(digest, 0, 16, StandardCharsets.ISO_8859_1));
  }
}
