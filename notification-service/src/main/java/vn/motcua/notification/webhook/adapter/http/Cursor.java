package vn.motcua.notification.webhook.adapter.http;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.notification.webhook.application.Attempts.Place;
import vn.motcua.notification.webhook.domain.Attempt;

/** The place of a page in the log of attempts, as text. */
final class Cursor {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,15})-([0-9a-f-]{1,64})");

  private Cursor() {}

  static String of(Attempt attempt) {
    return attempt.at().toEpochMilli() + "-" + attempt.id();
  }

  static @Nullable Place parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new ProblemException(WebhookProblems.CURSOR_WRONG);
    }
    return new Place(Instant.ofEpochMilli(Long.parseLong(written.group(1))), written.group(2));
  }
}
