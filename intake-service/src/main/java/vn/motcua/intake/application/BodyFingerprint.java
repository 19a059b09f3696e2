package vn.motcua.intake.application;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.intake.domain.Sha256;

/** Tells a repeated request from another one under the same idempotency key. */
final class BodyFingerprint {

  private BodyFingerprint() {}

  static String of(TypedSubmission typed, List<Upload> uploads) {
    String files =
        uploads.stream()
            .sorted(Comparator.comparing(Upload::part))
            .map(upload -> upload.part() + "=" + upload.sha256())
            .collect(Collectors.joining("\n"));
    return Sha256.hex(typed + "\n" + files);
  }
}
