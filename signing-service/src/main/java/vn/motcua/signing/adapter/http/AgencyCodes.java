package vn.motcua.signing.adapter.http;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Codes of agencies in a request (QĐ 20/2020/QĐ-TTg). */
final class AgencyCodes {
  private static final int MOST = 100;
  private static final Pattern CODE = Pattern.compile("[GHK][0-9]{2}(\\.[0-9A-Z()]{1,6}){0,3}");

  private AgencyCodes() {}

  static List<FieldFault> faults(String field, @Nullable List<String> codes) {
    boolean fine =
        codes == null || codes.size() <= MOST && codes.stream().allMatch(AgencyCodes::isCode);
    return fine
        ? List.of()
        : List.of(
            new FieldFault(
                field, "tối đa 100 mã cơ quan, ví dụ H26.170 / at most 100 codes of agencies"));
  }

  private static boolean isCode(@Nullable String code) {
    return code != null && CODE.matcher(code).matches();
  }
}
