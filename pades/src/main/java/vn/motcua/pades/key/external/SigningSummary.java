package vn.motcua.pades.key.external;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.pades.Words;
import vn.motcua.pades.sign.LayerPlan;

/** What somebody reads before entering a PIN: document, capacity, time, and the file's hash. */
final class SigningSummary {
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/uuuu", Locale.ROOT)
          .withZone(ZoneOffset.ofHours(7));

  private SigningSummary() {}

  static Words of(String title, LayerPlan plan, String revisionSha256) {
    String at = DAY_AND_TIME.format(plan.at());
    return new Words(
        "Ký văn bản “%s”, %s, lúc %s (giờ Việt Nam). SHA-256 của tệp: %s."
            .formatted(title, capacityInVietnamese(plan), at, revisionSha256),
        "Sign “%s”, %s, at %s (Vietnam time). SHA-256 of the file: %s."
            .formatted(title, capacityInEnglish(plan), at, revisionSha256));
  }

  private static String capacityInVietnamese(LayerPlan plan) {
    return switch (plan.layer()) {
      case PERSON -> "chữ ký của người có thẩm quyền";
      case AGENCY -> "chữ ký số của cơ quan, tổ chức";
    };
  }

  private static String capacityInEnglish(LayerPlan plan) {
    return switch (plan.layer()) {
      case PERSON -> "the authorised person's signature";
      case AGENCY -> "the agency's signature";
    };
  }
}
