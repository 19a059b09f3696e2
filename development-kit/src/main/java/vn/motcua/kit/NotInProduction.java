package vn.motcua.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kit hands out keys, tokens and passwords to everybody: it refuses to run where anything says
 * "production".
 */
final class NotInProduction {
  private static final Logger LOG = LoggerFactory.getLogger(NotInProduction.class);
  private static final List<String> PROPERTIES =
      List.of("motcua.environment", "spring.profiles.active");
  private static final List<String> VARIABLES =
      List.of("MOTCUA_ENVIRONMENT", "SPRING_PROFILES_ACTIVE");
  private static final List<String> PRODUCTION = List.of("production", "prod");

  private NotInProduction() {}

  static void refuse() {
    refuse(System.getProperties(), System.getenv());
    LOG.warn(
        """

        ==============================================================================
        BỘ CÔNG CỤ PHÁT TRIỂN: tài khoản, khóa ký và chứng thư mẫu, không có giá trị
        pháp lý. Không bao giờ dùng cho hệ thống thật.
        DEVELOPMENT KIT: sample accounts, keys and certificates. Never for real use.
        ==============================================================================\
        """);
  }

  static void refuse(Map<Object, Object> properties, Map<String, String> environment) {
    var named =
        Stream.concat(
            PROPERTIES.stream().map(properties::get), VARIABLES.stream().map(environment::get));
    if (named
        .filter(Objects::nonNull)
        .flatMap(NotInProduction::words)
        .anyMatch(PRODUCTION::contains)) {
      throw new IllegalStateException(
          "The development kit does not run in production: give the services real SMTP, SMPP, OIDC, CA and TSA"
              + " addresses instead, or remove the production profile.");
    }
  }

  private static Stream<String> words(Object value) {
    return Arrays.stream(value.toString().toLowerCase(Locale.ROOT).split(",", -1))
        .map(String::strip);
  }
}
