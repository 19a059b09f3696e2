package vn.motcua.pades.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Universal signature forgery: the signature dictionary loses what it is checked by, over content
 * that was changed, once in the signed bytes and once by an update that redefines it.
 */
final class UniversalForgery {
  private static final Map<String, List<String>> FORGED = new LinkedHashMap<>();

  static {
    FORGED.put(
        "/ByteRange",
        List.of(
            "",
            "/ByteRange null",
            "/ByteRange[]",
            "/ByteRange[0 0 0 0]",
            "/ByteRange[0 10 20]",
            "/ByteRange[0 10 20 30 40 50]",
            "/ByteRange[0 10 20 -5]",
            "/ByteRange[-1 10 20 30]",
            "/ByteRange[0 -10 20 30]",
            "/ByteRange[0 9999999999 9999999999 1]",
            "/ByteRange[0 99999999999999999999 1 1]",
            "/ByteRange[0 2147483647 2147483647 2]",
            "/ByteRange[0.5 10.5 20.5 30.5]",
            "/ByteRange[(0) (10) (20) (30)]",
            "/ByteRange[/A /B /C /D]",
            "/ByteRange[null null null null]",
            "/ByteRange(0 10 20 30)",
            "/ByteRange/None",
            "/ByteRange 1 0 R",
            "/ByteRange<<>>",
            "/ByteRange[0 1 1 1]"));
    FORGED.put(
        "/Contents",
        List.of(
            "",
            "/Contents null",
            "/Contents<>",
            "/Contents<00>",
            "/Contents<3000>",
            "/Contents<30800000>",
            "/Contents()",
            "/Contents(abc)",
            "/Contents/None",
            "/Contents 7",
            "/Contents[]",
            "/Contents 1 0 R"));
    FORGED.put(
        "/SubFilter",
        List.of(
            "",
            "/SubFilter null",
            "/SubFilter/None",
            "/SubFilter()",
            "/SubFilter/adbe.x509.rsa_sha1",
            "/SubFilter/adbe.pkcs7.sha1"));
    FORGED.put("/Filter", List.of("", "/Filter null", "/Filter/None", "/Filter 0"));
    FORGED.put("/Type", List.of("", "/Type null", "/Type/None"));
  }

  private UniversalForgery() {}

  static List<HostileFile> files() {
    List<HostileFile> files = new ArrayList<>();
    FORGED.forEach((key, values) ->
        values.forEach(value -> {
          files.add(inPlace(key, value));
          files.add(redefined(key, value));
        }));
    return files;
  }

  private static String name(String how, String key, String value) {
    return "universal forgery, " + how + ": " + (value.isEmpty() ? "no " + key : value);
  }

  private static HostileFile inPlace(String key, String value) {
    byte[] forged = Signatures.edited(Stage.ISSUED, key, value);
    return new HostileFile(name("in place", key, value), Stage.ISSUED, forged);
  }

  /** The field's value redefined, and the page's content with it. */
  private static HostileFile redefined(String key, String value) {
    int number = Signatures.newest(Stage.ISSUED);
    String dictionary = Stage.text(Stage.ISSUED, number);
    byte[] forged =
        Update.of(Stage.ISSUED)
            .object(number, dictionary.replace(Signatures.entry(Stage.ISSUED, key), value))
            .stream(Stage.CONTENT, "", "")
            .finished();
    return new HostileFile(name("redefined", key, value), Stage.ISSUED, forged);
  }
}
