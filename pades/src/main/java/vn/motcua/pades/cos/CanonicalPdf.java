package vn.motcua.pades.cos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of ours, read byte by byte: every byte of it belongs to an object, a table or a trailer.
 */
public final class CanonicalPdf {
  private final byte[] bytes;
  private final List<Section> sections;

  private CanonicalPdf(byte[] bytes, List<Section> sections) {
    this.bytes = bytes;
    this.sections = List.copyOf(sections);
  }

  /** Reads and checks the syntax of the whole file. */
  public static CanonicalPdf read(byte[] bytes) {
    SectionReader reader = new SectionReader(bytes);
    List<Section> sections = new ArrayList<>();
    int at = reader.header();
    while (at < bytes.length) {
      Section section = reader.section(at, sections);
      sections.add(section);
      at = section.end();
    }
    if (sections.isEmpty()) {
      throw new MalformedPdf("no revision");
    }
    return new CanonicalPdf(bytes, sections);
  }

  /** This file with one more revision, of which {@code whole} is all the bytes. */
  public CanonicalPdf extended(byte[] whole) {
    List<Section> longer = new ArrayList<>(sections);
    longer.add(new SectionReader(whole).section(bytes.length, sections));
    if (longer.getLast().end() != whole.length) {
      throw new MalformedPdf("more than one revision");
    }
    return new CanonicalPdf(whole, longer);
  }

  /** The array read; not a copy. */
  public byte[] bytes() {
    return bytes;
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
    return objects.stream().filter(object -> object.number() == number).findFirst();
  }
}
