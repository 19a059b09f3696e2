package vn.motcua.pades.cos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of ours, read byte by byte: every byte of it belongs to an object, a table or a trailer.
 */
public final class CanonicalPdf {
  /** Two layers, and a renewal a year for more than a century; a reader looks through them all. */
  private static final int MOST_REVISIONS = 128;

  private final PdfSource source;
  private final List<Section> sections;

  private CanonicalPdf(PdfSource source, List<Section> sections) {
    this.source = source;
    this.sections = List.copyOf(sections);
  }

  /** Reads and checks the syntax of the whole file. */
  public static CanonicalPdf read(byte[] bytes) {
    return read(PdfSource.of(bytes));
  }

  /** Reads and checks the syntax of the whole file; the content of streams is passed over. */
  public static CanonicalPdf read(PdfSource source) {
    if (source.length() > PdfSource.LONGEST) {
      throw new MalformedPdf("longer than any file may be");
    }
    SectionReader reader = new SectionReader(source);
    List<Section> sections = new ArrayList<>();
    int at = reader.header();
    while (at < source.length()) {
      if (sections.size() == MOST_REVISIONS) {
        throw new MalformedPdf("more revisions than anybody makes");
      }
      Section section = reader.section(at, sections);
      sections.add(section);
      at = section.end();
    }
    if (sections.isEmpty()) {
      throw new MalformedPdf("no revision");
    }
    return new CanonicalPdf(source, sections);
  }

  /** This file with one more revision, of which {@code whole} is all the bytes. */
  public CanonicalPdf extended(PdfSource whole) {
    List<Section> longer = new ArrayList<>(sections);
    longer.add(new SectionReader(whole).section(source.length(), sections));
    if (longer.getLast().end() != whole.length()) {
      throw new MalformedPdf("more than one revision");
    }
    return new CanonicalPdf(whole, longer);
  }

  /** The array read, not a copy; of a file on disk a copy of all of it. */
  public byte[] bytes() {
    return source.bytes();
  }

  public PdfSource source() {
    return source;
  }

  public List<Section> sections() {
    return sections;
  }

  /** The object as revision {@code revision} (0 is the first) and those before it have it. */
  public Optional<IndirectObject> object(int number, int revision) {
    for (int i = revision; i >= 0; i--) {
      Optional<IndirectObject> found = find(sections.get(i), number);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The objects as a revision has them. */
  public ObjectSource objects(int revision) {
    return number -> object(number, revision).map(IndirectObject::value);
  }

  /** The catalog of a revision. */
  public Cos.Dict catalog(int revision) {
    int root = sections.get(revision).trailerReference("Root");
    return objects(revision)
        .dictionary(Cos.ref(root))
        .orElseThrow(() -> new MalformedPdf("no catalog"));
  }

  private static Optional<IndirectObject> find(Section section, int number) {
    List<IndirectObject> objects = section.objects();
    if (section.start() == 0) {
      return number >= 1 && number <= objects.size()
          ? Optional.of(objects.get(number - 1))
          : Optional.empty();
    }
    for (IndirectObject object : objects) {
      if (object.number() == number) {
        return Optional.of(object);
      }
    }
    return Optional.empty();
  }
}
