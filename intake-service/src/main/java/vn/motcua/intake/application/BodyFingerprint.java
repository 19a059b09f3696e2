package vn.motcua.intake.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Tells a repeated request from another one under the same idempotency key. */
final class BodyFingerprint {

  private BodyFingerprint() {}

  static String of(TypedSubmission typed, List<Upload> uploads) {
    String files =
        uploads.stream()
            .sorted(Comparator.comparing(Upload::part))
            .map(upload -> upload.part() + "=" + upload.sha256())
            .collect(Collectors.joining("\n"));
    return sha256(typed + "\n" + files);
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
