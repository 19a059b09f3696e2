package vn.motcua.pades.key.vgca;

import static vn.motcua.pades.WholeFileRefusal.CATALOG_CHANGED;
import static vn.motcua.pades.WholeFileRefusal.CERTIFIES;
import static vn.motcua.pades.WholeFileRefusal.FIELD_CHANGED;
import static vn.motcua.pades.WholeFileRefusal.FORM_CHANGED;
import static vn.motcua.pades.WholeFileRefusal.NOT_ONE_SIGNATURE;
import static vn.motcua.pades.WholeFileRefusal.OBJECT_NOT_ALLOWED;
import static vn.motcua.pades.WholeFileRefusal.PAGE_CHANGED;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.WholeFileRefusal;

/** Compares two revisions object by object; what is not allowed by name is not allowed. */
final class Comparison {
  private static final Set<String> OF_THE_FORM = Set.of("Fields", "SigFlags", "DR", "DA");
  private static final Set<String> OF_THE_SOFTWARE = Set.of("ModDate", "Producer");

  private final COSDocument documentBefore;
  private final COSDocument documentAfter;
  private final COSDictionary before;
  private final COSDictionary after;
  private final Set<Integer> old;
  private final Set<Integer> written;
  private final Set<Integer> allowed = new HashSet<>();

  private Comparison(PDDocument before, PDDocument after, Update update) {
    this.documentBefore = before.getDocument();
    this.documentAfter = after.getDocument();
    this.before = documentBefore.getTrailer();
    this.after = documentAfter.getTrailer();
    this.old = numbers(documentBefore);
    this.written = update.numbers();
  }

  /** Throws {@link NotAllowed} unless {@code after} only adds a signature to {@code before}. */
  static void onlyASignatureIsAdded(PDDocument before, PDDocument after, Update update) {
    Comparison comparison = new Comparison(before, after, update);
    update.isWhatIsRead(before.getDocument(), after.getDocument());
    comparison.compare();
  }

  private void compare() {
    NotAllowed.unless(Raw.same(entry(before, "Root"), entry(after, "Root")), CATALOG_CHANGED);
    catalog(root(before), root(after));
    COSObject field =
        form(Raw.dictionary(root(before), "AcroForm"), Raw.dictionary(root(after), "AcroForm"));
    boolean added = !old.contains(number(field));
    int page = pages(added ? field : null);
    signature(field, added, page);
    information();
    NotAllowed.unless(
        written.stream().allMatch(number -> allowed.contains(number) || isRepeated(number)),
        OBJECT_NOT_ALLOWED);
  }

  private void catalog(COSDictionary one, COSDictionary other) {
    Set<String> differing = Raw.differing(one, other);
    NotAllowed.unless(!differing.contains("Perms"), CERTIFIES);
    NotAllowed.unless(Set.of("AcroForm").containsAll(differing), CATALOG_CHANGED);
    allowed.add(Raw.number(entry(before, "Root")).orElseThrow());
  }

  /** The field that was added, or that was empty and is signed now. */
  private COSObject form(COSDictionary one, COSDictionary other) {
    Set<String> differing = Raw.differing(one, other);
    NotAllowed.unless(OF_THE_FORM.containsAll(differing), FORM_CHANGED);
    for (String name : List.of("DR", "DA")) {
      NotAllowed.unless(!differing.contains(name) || entry(one, name) == null, FORM_CHANGED);
    }
    allow(entry(root(before), "AcroForm"), entry(root(after), "AcroForm"), FORM_CHANGED);
    allow(entry(one, "Fields"), entry(other, "Fields"), FORM_CHANGED);
    new Appearances(old, allowed).walk(entry(other, "DR"), FORM_CHANGED);
    List<COSBase> fields = Raw.items(one, "Fields");
    List<COSBase> later = Raw.items(other, "Fields");
    NotAllowed.unless(
        Raw.startsWith(later, fields) && later.size() <= fields.size() + 1, FORM_CHANGED);
    return later.size() > fields.size() ? Raw.reference(later.getLast()) : filled(fields);
  }

  private COSObject filled(List<COSBase> fields) {
    List<COSBase> signed =
        fields.stream()
            .filter(field -> value(field) == null)
            .map(field -> sameIn(after, Raw.reference(field)))
            .filter(field -> value(field) != null)
            .map(COSBase.class::cast)
            .toList();
    NotAllowed.unless(signed.size() == 1, NOT_ONE_SIGNATURE);
    return Raw.reference(signed.getFirst());
  }

  /** Every page is as it was but for the one new annotation; returns the page that has it. */
  private int pages(@Nullable COSObject added) {
    Map<Integer, COSDictionary> pages = Pages.of(root(before));
    Map<Integer, COSDictionary> later = Pages.of(root(after));
    NotAllowed.unless(pages.keySet().equals(later.keySet()), PAGE_CHANGED);
    int found = 0;
    for (var page : pages.entrySet()) {
      if (annotated(
          page.getValue(), later.getOrDefault(page.getKey(), new COSDictionary()), added)) {
        NotAllowed.unless(found == 0, PAGE_CHANGED);
        found = page.getKey();
      }
      allowed.add(page.getKey());
    }
    NotAllowed.unless(added == null || found != 0, FIELD_CHANGED);
    return found;
  }

  private boolean annotated(COSDictionary one, COSDictionary other, @Nullable COSObject added) {
    Set<String> differing = Raw.differing(one, other);
    NotAllowed.unless(Set.of("Annots").containsAll(differing), PAGE_CHANGED);
    allow(entry(one, "Annots"), entry(other, "Annots"), PAGE_CHANGED);
    List<COSBase> annotations = Raw.items(one, "Annots");
    List<COSBase> later = Raw.items(other, "Annots");
    NotAllowed.unless(Raw.startsWith(later, annotations), PAGE_CHANGED);
    List<COSBase> more = later.subList(annotations.size(), later.size());
    NotAllowed.unless(
        more.isEmpty() || more.size() == 1 && added != null && Raw.same(more.getFirst(), added),
        PAGE_CHANGED);
    return !more.isEmpty();
  }

  private void signature(COSObject field, boolean added, int page) {
    allowed.add(number(field));
    SignatureField checked = new SignatureField(Raw.target(field), old, allowed);
    if (added) {
      checked.isNew(
          names(formFields(before)),
          page,
          Pages.of(root(before)).getOrDefault(page, new COSDictionary()));
    } else {
      checked.fills(Raw.target(sameIn(before, field)));
    }
  }

  /** The document information may say which software wrote, and when; nothing else changes. */
  private void information() {
    COSDictionary one = Raw.dictionary(before, "Info");
    COSDictionary other = Raw.dictionary(after, "Info");
    NotAllowed.unless(OF_THE_SOFTWARE.containsAll(Raw.differing(one, other)), OBJECT_NOT_ALLOWED);
    allow(entry(before, "Info"), entry(after, "Info"), OBJECT_NOT_ALLOWED);
  }

  /** Some software writes objects again as they were; a stream has no reason to be among them. */
  private boolean isRepeated(int number) {
    COSObjectKey key = new COSObjectKey(number, 0);
    COSBase one = documentBefore.getObjectFromPool(key).getObject();
    COSBase other = documentAfter.getObjectFromPool(key).getObject();
    boolean stream = one instanceof COSStream || other instanceof COSStream;
    return old.contains(number) && !stream && Raw.same(one, other);
  }

  /** An object that replaces itself, or a new one in the old one's place, is never another. */
  private void allow(@Nullable COSBase one, @Nullable COSBase other, WholeFileRefusal reason) {
    Raw.number(other)
        .ifPresent(number -> {
          NotAllowed.unless(!old.contains(number) || Raw.same(one, other), reason);
          allowed.add(number);
        });
  }

  private COSObject sameIn(COSDictionary trailer, COSObject field) {
    return formFields(trailer).stream()
        .filter(other -> Raw.same(field, other))
        .map(Raw::reference)
        .findFirst()
        .orElseThrow(() -> new NotAllowed(FORM_CHANGED));
  }

  private static @Nullable COSBase value(COSBase field) {
    return Raw.target(Raw.reference(field)).getItem(COSName.V);
  }

  private static Set<String> names(List<COSBase> fields) {
    return fields.stream()
        .map(field -> Raw.target(Raw.reference(field)).getString(COSName.T, ""))
        .collect(Collectors.toSet());
  }

  private static Set<Integer> numbers(COSDocument document) {
    return document.getXrefTable().keySet().stream()
        .map(key -> (int) key.getNumber())
        .collect(Collectors.toSet());
  }

  private static List<COSBase> formFields(COSDictionary trailer) {
    return Raw.items(Raw.dictionary(root(trailer), "AcroForm"), "Fields");
  }

  private static COSDictionary root(COSDictionary trailer) {
    return Raw.dictionary(trailer, "Root");
  }

  private static @Nullable COSBase entry(COSDictionary in, String name) {
    return in.getItem(COSName.getPDFName(name));
  }

  private static int number(COSObject reference) {
    return Raw.number(reference).orElseThrow();
  }
}
