package vn.motcua.pades.layer;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.IndirectObject;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.cos.ObjectSource;

/**
 * The DSS dictionary and the form as a revision has them.
 *
 * @param dss object number of the DSS dictionary; 0 when there is none yet
 * @param certificates object numbers of streams, oldest first, as the other two
 * @param form object number of the AcroForm
 * @param fields its fields; those after the layers' are document timestamps
 * @param timestamps how many of the fields are document timestamps
 */
public record ArchiveState(
    int dss,
    List<Integer> certificates,
    List<Integer> answers,
    List<Integer> lists,
    int form,
    List<Cos> fields,
    int timestamps) {
  public ArchiveState {
    certificates = List.copyOf(certificates);
    answers = List.copyOf(answers);
    lists = List.copyOf(lists);
    fields = List.copyOf(fields);
  }

  public static ArchiveState of(CanonicalPdf pdf, int revision) {
    ObjectSource objects = pdf.objects(revision);
    Cos.Dict catalog = pdf.catalog(revision);
    int form = number(catalog.get("AcroForm").orElse(new Cos.Null()));
    Cos.Dict fields = objects.dictionary(Cos.ref(form)).orElse(Cos.Dict.of());
    List<Cos> items = objects.array(fields, "Fields").map(Cos.Arr::items).orElse(List.of());
    int stamps = items.size() - PreparedForm.of(pdf).fields().size();
    if (!catalog.has("DSS")) {
      return new ArchiveState(0, List.of(), List.of(), List.of(), form, items, stamps);
    }
    int dss = number(catalog.get("DSS").orElse(new Cos.Null()));
    Cos.Dict dictionary = objects.dictionary(Cos.ref(dss)).orElse(Cos.Dict.of());
    return new ArchiveState(
        dss,
        numbers(dictionary, "Certs"),
        numbers(dictionary, "OCSPs"),
        numbers(dictionary, "CRLs"),
        form,
        items,
        stamps);
  }

  /** This state with so many new streams of each kind, numbered on from {@code first}. */
  public ArchiveState with(int first, int newCertificates, int newAnswers, int newLists) {
    int stream = dss == 0 ? first + 1 : first;
    return new ArchiveState(
        dss == 0 ? first : dss,
        more(certificates, stream, newCertificates),
        more(answers, stream + newCertificates, newAnswers),
        more(lists, stream + newCertificates + newAnswers, newLists),
        form,
        fields,
        timestamps);
  }

  /** Streams in the dictionary. */
  public int pieces() {
    return certificates.size() + answers.size() + lists.size();
  }

  /** The raw bytes of streams. */
  public static List<byte[]> contents(CanonicalPdf pdf, int revision, List<Integer> numbers) {
    return numbers.stream()
        .map(number ->
            pdf.object(number, revision)
                .filter(IndirectObject::isStream)
                .orElseThrow(() -> new MalformedPdf("no stream")))
        .map(stream ->
            pdf.source().slice(stream.streamStart(), stream.streamStart() + stream.streamLength()))
        .toList();
  }

  private static List<Integer> more(List<Integer> known, int first, int count) {
    return Stream.concat(known.stream(), IntStream.range(first, first + count).boxed()).toList();
  }

  private static List<Integer> numbers(Cos.Dict dss, String key) {
    return dss.get(key).orElse(Cos.Arr.of()) instanceof Cos.Arr array
        ? array.items().stream().map(ArchiveState::number).toList()
        : List.of();
  }

  private static int number(Cos reference) {
    if (reference instanceof Cos.Ref(int number)) {
      return number;
    }
    throw new MalformedPdf("no reference");
  }
}
