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
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.WholeFileRefusal;

/** Compares two revisions object by object; what is not allowed by name is not allowed. */
final class Comparison {
  private static final Set<String> OF_THE_FORM = Set.of("Fields", "SigFlags", "DR", "DA");
  private static final Set<String> OF_THE_SOFTWARE = Set.of("ModDate", "Producer");

  private final COSDictionary before;
  private final COSDictionary after;
  private final Set<Integer> old;
  private final Set<Integer> written;
  private final Set<Integer> allowed = new HashSet<>();

  private Comparison(PDDocument before, PDDocument after, Update update) {
    this.before = before.getDocument().getTrailer();
    this.after = after.getDocument().getTrailer();
    this.old = numbers(before);
    this.written = update.numbers();
  }

  /** Throws {@link NotAllowed} unless {@code after} only adds a signature to {@code before}. */
  static void onlyASignatureIsAdded(PDDocument before, PDDocument after, Update update) {
    Comparison comparison = new Comparison(before, after, update);
    comparison.tablesAgree(before, after);
    comparison.compare();
  }

  private void compare() {
    NotAllowed.unless(Raw.same(entry(before, "Root"), entry(after, "Root")), CATALOG_CHANGED);
    catalog(root(before), root(after));
    COSObject field = form(Raw.dictionary(root(before), "AcroForm"), Raw.dictionary(root(after), "AcroForm"));
    boolean added = !old.contains(number(field));
    int page = pages(added ? field : null);
    signature(field, added, page);
    information();
    NotAllowed.unless(allowed.containsAll(written), OBJECT_NOT_ALLOWED);
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
    NotAllowed.unless(startsWith(later, fields) && later.size() <= fields.size() + 1, FORM_CHANGED);
    return later.size() > fields.size() ? reference(later.getLast()) : filled(fields);
  }

  private COSObject filled(List<COSBase> fields) {
    List<COSBase> written =
        fields.stream()
            .filter(field -> Raw.number(field).filter(this.written::contains).isPresent())
            .toList();
    NotAllowed.unless(written.size() == 1, NOT_ONE_SIGNATURE);
    int number = Raw.number(written.getFirst()).orElseThrow();
    return Raw.items(Raw.dictionary(root(after), "AcroForm"), "Fields").stream()
        .filter(field -> Raw.number(field).orElse(0) == number)
        .map(Comparison::reference)
        .findFirst()
        .orElseThrow(() -> new NotAllowed(NOT_ONE_SIGNATURE));
  }

  /** Every page is as it was but for the one new annotation; returns the page that has it. */
  private int pages(@Nullable COSObject added) {
    Map<Integer, COSDictionary> pages = Pages.of(root(before));
    Map<Integer, COSDictionary> later = Pages.of(root(after));
    NotAllowed.unless(pages.keySet().equals(later.keySet()), PAGE_CHANGED);
    int found = 0;
    for (var page : pages.entrySet()) {
      if (annotated(page.getValue(), later.get(page.getKey()), added)) {
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
    NotAllowed.unless(startsWith(later, annotations), PAGE_CHANGED);
    List<COSBase> more = later.subList(annotations.size(), later.size());
    NotAllowed.unless(
        more.isEmpty() || more.size() == 1 && added != null && Raw.same(more.getFirst(), added),
        PAGE_CHANGED);
    return !more.isEmpty();
  }

  private void signature(COSObject field, boolean added, int page) {
    allowed.add(number(field));
    SignatureField checked = new SignatureField(dictionary(field), old, allowed);
    if (added) {
      checked.isNew(names(Raw.items(Raw.dictionary(root(before), "AcroForm"), "Fields")), page, Pages.of(root(before)));
    } else {
      checked.fills(dictionary(sameIn(before, field)));
    }
  }

  /** The document information may say which software wrote, and when; nothing else changes. */
  private void information() {
    COSDictionary one = Raw.dictionary(before, "Info");
    COSDictionary other = Raw.dictionary(after, "Info");
    NotAllowed.unless(OF_THE_SOFTWARE.containsAll(Raw.differing(one, other)), OBJECT_NOT_ALLOWED);
    allow(entry(before, "Info"), entry(after, "Info"), OBJECT_NOT_ALLOWED);
  }

  /** An object that replaces itself, or a new one in the old one's place, is never another. */
  private void allow(@Nullable COSBase one, @Nullable COSBase other, WholeFileRefusal reason) {
    Raw.number(other)
        .ifPresent(number -> {
          NotAllowed.unless(!old.contains(number) || Raw.same(one, other), reason);
          allowed.add(number);
        });
  }

  /** The parser and the update's own table must see the same objects, or a reader might not. */
  private void tablesAgree(PDDocument one, PDDocument other) {
    Map<COSObjectKey, Long> earlier = one.getDocument().getXrefTable();
    Map<COSObjectKey, Long> later = other.getDocument().getXrefTable();
    boolean rest =
        later.entrySet().stream()
            .filter(entry -> !written.contains((int) entry.getKey().getNumber()))
            .allMatch(entry -> entry.getValue().equals(earlier.get(entry.getKey())));
    NotAllowed.unless(rest && numbers(other).containsAll(written), WholeFileRefusal.SEVERAL_UPDATES);
  }

  private COSObject sameIn(COSDictionary trailer, COSObject field) {
    return Raw.items(Raw.dictionary(root(trailer), "AcroForm"), "Fields").stream()
        .filter(other -> Raw.same(field, other))
        .map(Comparison::reference)
        .findFirst()
        .orElseThrow(() -> new NotAllowed(FORM_CHANGED));
  }

  private static Set<String> names(List<COSBase> fields) {
    return fields.stream()
        .map(field -> dictionary(reference(field)).getString(COSName.T, ""))
        .collect(Collectors.toSet());
  }

  private static Set<Integer> numbers(PDDocument document) {
    return document.getDocument().getXrefTable().keySet().stream()
        .map(key -> (int) key.getNumber())
        .collect(Collectors.toSet());
  }

  private static boolean startsWith(List<COSBase> whole, List<COSBase> start) {
    if (whole.size() < start.size()) {
      return false;
    }
    for (int i = 0; i < start.size(); i++) {
      if (!Raw.same(whole.get(i), start.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static COSDictionary root(COSDictionary trailer) {
    return Raw.dictionary(trailer, "Root");
  }

  private static @Nullable COSBase entry(COSDictionary in, String name) {
    return in.getItem(COSName.getPDFName(name));
  }

  private static COSObject reference(COSBase value) {
    NotAllowed.unless(Raw.number(value).isPresent(), FIELD_CHANGED);
    return (COSObject) value;
  }

  private static int number(COSObject reference) {
    return Raw.number(reference).orElseThrow();
  }

  private static COSDictionary dictionary(COSObject reference) {
    NotAllowed.unless(reference.getObject() instanceof COSDictionary, FIELD_CHANGED);
    return (COSDictionary) reference.getObject();
  }
}
