package vn.motcua.pades.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.ContentsGap;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.IndirectObject;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.cos.Section;
import vn.motcua.pades.layer.ArchiveObjects;
import vn.motcua.pades.layer.ArchiveState;
import vn.motcua.pades.layer.LayerObjects;

/**
 * An archive revision, compared object by object with what our own writer adds: DSS dictionary and
 * document timestamp, nothing else. Whatever differs is malformed.
 *
 * @param name of the timestamp's field
 */
@SuppressWarnings("ArrayRecordComponent")
record ArchiveSection(String name, byte[] contents, int start, ContentsGap gap, int end) {
  /** Each piece is asked about each certificate. */
  private static final int MOST_PIECES = 512;

  /** Reads revision {@code index} as one that archives. */
  static ArchiveSection read(CanonicalPdf pdf, int index) {
    return new Reading(pdf, index).section();
  }

  private static final class Reading {
    private final CanonicalPdf pdf;
    private final int index;
    private final Section section;
    private final Section before;
    private final ArchiveState old;
    private final ArchiveState now;
    private final int streams;
    private final int field;

    Reading(CanonicalPdf pdf, int index) {
      this.pdf = pdf;
      this.index = index;
      this.section = pdf.sections().get(index);
      this.before = pdf.sections().get(index - 1);
      this.old = ArchiveState.of(pdf, index - 1);
      ArchiveState found = ArchiveState.of(pdf, index);
      int certificates = found.certificates().size() - old.certificates().size();
      int answers = found.answers().size() - old.answers().size();
      int lists = found.lists().size() - old.lists().size();
      require(found.pieces() <= MOST_PIECES, "more than anybody archives");
      require(certificates >= 0 && answers >= 0 && lists >= 0, "less than before");
      this.now = old.with(before.size(), certificates, answers, lists);
      this.streams = certificates + answers + lists;
      this.field = before.size() + streams + (old.dss() == 0 ? 1 : 0);
    }

    ArchiveSection section() {
      List<IndirectObject> objects = section.objects();
      require(objects.stream().map(IndirectObject::number).toList().equals(numbers()), "objects");
      int at = 0;
      if (old.dss() == 0) {
        require(
            objects
                .get(at++)
                .value()
                .equals(ArchiveObjects.catalog(pdf.catalog(index - 1), now.dss())),
            "another catalog");
      }
      require(objects.get(at++).value().equals(form()), "another form");
      require(objects.get(at++).value().equals(ArchiveObjects.dss(now)), "another dictionary");
      objects.subList(at, at + streams).forEach(Reading::checkStream);
      int n = old.timestamps() + 1;
      require(
          objects.get(at + streams).value().equals(ArchiveObjects.field(n, field + 1)),
          "another field");
      LayerSection.checkTrailer(section, before, field + 2);
      return timestamp(ArchiveObjects.name(n), objects.getLast());
    }

    private List<Integer> numbers() {
      List<Integer> numbers = new ArrayList<>();
      if (old.dss() == 0) {
        numbers.add(section.trailerReference("Root"));
      }
      numbers.add(old.form());
      numbers.add(now.dss());
      int first = field - streams;
      IntStream.range(first, field + 2).forEach(numbers::add);
      return numbers;
    }

    private Cos.Dict form() {
      Cos.Dict form =
          pdf.objects(index - 1)
              .dictionary(Cos.ref(old.form()))
              .orElseThrow(() -> new MalformedPdf("no form"));
      return ArchiveObjects.form(form, old.fields(), field);
    }

    private static void checkStream(IndirectObject object) {
      Cos.Dict plain = Cos.Dict.of("Length", Cos.num(object.streamLength()));
      require(object.isStream() && object.value().equals(plain), "another stream");
    }

    private ArchiveSection timestamp(String name, IndirectObject object) {
      if (!(object.value() instanceof Cos.Dict dictionary)
          || !(dictionary.get("Contents").orElse(null) instanceof Cos.Text(String latin1))) {
        throw new MalformedPdf("no timestamp dictionary");
      }
      byte[] contents = latin1.getBytes(StandardCharsets.ISO_8859_1);
      byte[] written = pdf.source().slice(object.start(), object.end());
      ContentsGap gap =
          ContentsGap.find(written, 0, written.length, contents.length).movedBy(object.start());
      Cos.Arr range = LayerObjects.byteRange(gap.start(), gap.end(), section.end());
      require(
          dictionary.equals(ArchiveObjects.timestamp(contents, range)),
          "another timestamp dictionary");
      return new ArchiveSection(name, contents, section.start(), gap, section.end());
    }
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new MalformedPdf(otherwise);
    }
  }
}
