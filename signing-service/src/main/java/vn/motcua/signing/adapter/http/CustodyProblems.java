package vn.motcua.signing.adapter.http;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.http.edge.Problem;
import vn.motcua.pades.ExternalRefusal;
import vn.motcua.pades.KeyRefusal;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.RemoteRefusal;
import vn.motcua.pades.TokenRefusal;
import vn.motcua.signing.domain.Refusal;

/** Words for refusals of keys in tokens, at remote services and with their owners' agents. */
final class CustodyProblems {
  private static final Map<Refusal, Problem> OWN =
      Map.ofEntries(
          entry(
              Refusal.PIN_NEEDED,
              Problem.of(
                  "key.pin-needed",
                  422,
                  "Khóa này cần mã PIN. Hãy nhập mã PIN rồi ký lại.",
                  "This key wants its PIN. Enter it and sign again.")),
          entry(
              Refusal.KEY_WITH_ITS_OWNER,
              Problem.of(
                  "key.with-its-owner",
                  409,
                  "Khóa nằm trong thiết bị ký của Ông/Bà. Hãy ký bằng phần mềm ký trên máy của mình.",
                  "The key is in your own signing token. Sign with the agent on your computer.")),
          entry(
              Refusal.EXTERNAL_NOT_HIS_WAY,
              Problem.of(
                  "external.not-set-up",
                  409,
                  "Ông/Bà chưa được cấu hình ký bằng thiết bị riêng. Hãy báo người vận hành.",
                  "Signing with a token of your own is not set up for you. Tell the operator.")),
          entry(
              Refusal.EXTERNAL_CERTIFICATE_MISSING,
              Problem.of(
                  "external.certificate-missing",
                  422,
                  "Chưa biết chứng thư số của thiết bị ký. Hãy cắm thiết bị để phần mềm gửi chứng thư số.",
                  "The token's certificate is not known. Plug it in, so that the agent sends it.")),
          entry(
              Refusal.TESTED_A_MOMENT_AGO,
              Problem.of(
                      "signing-health.tested-a-moment-ago",
                      429,
                      "Vừa thử cách đây ít phút. Hãy xem kết quả lần trước hoặc chờ rồi thử lại.",
                      "It was tried a moment ago. See the last result, or wait and try again.")
                  .with("retryAfterSeconds", 60)));

  static final Map<Refusal, Problem> WORDS = all();

  private CustodyProblems() {}

  private static Map<Refusal, Problem> all() {
    var words = new EnumMap<Refusal, Problem>(OWN);
    named(words, "TOKEN_", TokenRefusal.values());
    named(words, "REMOTE_", RemoteRefusal.values());
    named(words, "EXTERNAL_", ExternalRefusal.values());
    Stream.of(KeyRefusal.DAMAGED_STORE, KeyRefusal.NO_SIGNING_KEY, KeyRefusal.UNSUITABLE_KEY)
        .forEach(key -> words.put(Refusal.valueOf("KEY_" + key.name()), problem(key)));
    words.put(Refusal.SIGNATURE_DOES_NOT_MATCH, problem(LayerRefusal.SIGNATURE_DOES_NOT_MATCH));
    return words;
  }

  private static <R extends Enum<R> & vn.motcua.pades.Refusal> void named(
      Map<Refusal, Problem> words, String keeper, R[] refusals) {
    for (var refusal : refusals) {
      words.put(Refusal.valueOf(keeper + refusal.name()), problem(refusal));
    }
  }

  private static Problem problem(vn.motcua.pades.Refusal refusal) {
    var words = refusal.words();
    return Problem.of(refusal.code(), status(refusal), words.vi(), words.en());
  }

  private static int status(vn.motcua.pades.Refusal refusal) {
    return switch (refusal) {
      case RemoteRefusal.PIN_REFUSED, ExternalRefusal.TOKEN_UNKNOWN -> 403;
      case ExternalRefusal.LATE, ExternalRefusal.WITHDRAWN -> 410;
      case LayerRefusal.SIGNATURE_DOES_NOT_MATCH, ExternalRefusal.OTHER_CERTIFICATE -> 422;
      default -> 409;
    };
  }
}
