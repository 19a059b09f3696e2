package vn.motcua.pades.layer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.pades.cos.Cos;

/**
 * What an archive revision writes, object by object; the verifier builds the same and compares.
 *
 * <p>In the file: the catalog (only where it has no {@code /DSS} yet), the form with one field
 * more, the DSS dictionary, the new streams (certificates, OCSP answers, lists), the field, the
 * document timestamp (EN 319 142-1, 5.4). No /VRI. The field is on no page: pages stay untouched.
 */
public final class ArchiveObjects {
  private static final Cos PRINT_AND_LOCKED = Cos.num(132);

  private ArchiveObjects() {}

  public static Cos.Dict catalog(Cos.Dict before, int dss) {
    return before.with("DSS", Cos.ref(dss));
  }

  /** The form with one field more. */
  public static Cos.Dict form(Cos.Dict before, List<Cos> fields, int field) {
    List<Cos> more = new ArrayList<>(fields);
    more.add(Cos.ref(field));
    return before.with("Fields", new Cos.Arr(more));
  }

  /** The DSS dictionary; an empty list is left out. */
  public static Cos.Dict dss(ArchiveState state) {
    Cos.Dict dss = Cos.Dict.of("Type", Cos.name("DSS"));
    dss = state.certificates().isEmpty() ? dss : dss.with("Certs", refs(state.certificates()));
    dss = state.answers().isEmpty() ? dss : dss.with("OCSPs", refs(state.answers()));
    return state.lists().isEmpty() ? dss : dss.with("CRLs", refs(state.lists()));
  }

  /** The field of the n-th document timestamp, n from 1. */
  public static Cos.Dict field(int n, int timestamp) {
    return Cos.Dict.of(
        "Type", Cos.name("Annot"),
        "Subtype", Cos.name("Widget"),
        "FT", Cos.name("Sig"),
        "T", new Cos.Text(name(n)),
        "Rect", Cos.numbers(0, 0, 0, 0),
        "F", PRINT_AND_LOCKED,
        "V", Cos.ref(timestamp));
  }

  public static String name(int n) {
    return "TIMESTAMP_" + n;
  }

  /** The document timestamp dictionary (ISO 32000-2, 12.8.5). */
  public static Cos.Dict timestamp(byte[] contents, Cos.Arr byteRange) {
    return Cos.Dict.of(
        "Type", Cos.name("DocTimeStamp"),
        "Filter", Cos.name("Adobe.PPKLite"),
        "SubFilter", Cos.name("ETSI.RFC3161"),
        "Contents", new Cos.Text(new String(contents, StandardCharsets.ISO_8859_1)),
        "ByteRange", byteRange);
  }

  private static Cos.Arr refs(List<Integer> numbers) {
    return new Cos.Arr(numbers.stream().<Cos>map(Cos::ref).toList());
  }
}
