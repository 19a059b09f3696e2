package vn.motcua.notification.webhook.adapter.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.webhook.domain.Outcome;

/**
 * The answer to a request: its status, and when it asks us to come again. The body is nothing to
 * us; a little of it is read so that the other side is not cut off in the middle of a word.
 */
record Answer(int status, @Nullable String retryAfter) {

  private static final int LONGEST_HEAD = 16 * 1024;
  private static final int MOST_OF_BODY = 4 * 1024;
  private static final int MOST_INTERIM = 5;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");

  /** Reads up to the final answer (RFC 9110, section 15.2: interim ones may come before). */
  static Answer read(InputStream stream) throws IOException {
    var in = new BufferedInputStream(stream, 1024);
    for (int n = 0; n < MOST_INTERIM; n++) {
      var head = head(in);
      var lines = head.split("\r?\n");
      // A head of nothing but line ends splits into no line at all.
      var status = STATUS.matcher(lines.length == 0 ? "" : lines[0]);
      if (!status.matches()) {
        throw new NoHttp();
      }
      var answer = new Answer(Integer.parseInt(status.group(1)), header(lines, "retry-after"));
      if (answer.status() >= 200) {
        passOver(in, header(lines, "content-length"));
        return answer;
      }
    }
    throw new NoHttp();
  }

  private static String head(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (true) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("the answer ended in its head");
      }
      head.write(next);
      if (next == '\n') {
        var text = head.toString(ISO_8859_1);
        if (text.endsWith("\n\r\n") || text.endsWith("\n\n")) {
          return text;
        }
      }
      if (head.size() >= LONGEST_HEAD) {
        throw new NoHttp();
      }
    }
  }

  private static @Nullable String header(String[] lines, String name) {
    for (var line : lines) {
      int colon = line.indexOf(':');
      if (colon > 0 && line.substring(0, colon).toLowerCase(Locale.ROOT).equals(name)) {
        return line.substring(colon + 1).strip();
      }
    }
    return null;
  }

  /** What goes wrong from here on changes nothing: the answer is there. */
  private static void passOver(InputStream in, @Nullable String contentLength) {
    try {
      int announced = Integer.parseInt(contentLength == null ? "0" : contentLength);
      in.readNBytes(Math.clamp(announced, 0, MOST_OF_BODY));
    } catch (IOException | NumberFormatException enough) {
      return;
    }
  }

  Outcome outcome(Instant now) {
    if (status / 100 == 2) {
      return new Outcome.Taken(status);
    }
    return status == 410
        ? new Outcome.Gone()
        : new Outcome.Failed(Outcome.Fault.STATUS, status, wait(now));
  }

  /** {@code Retry-After} in seconds or as a date (RFC 9110, section 10.2.3). */
  private @Nullable Duration wait(Instant now) {
    if (retryAfter == null) {
      return null;
    }
    try {
      if (retryAfter.matches("\\d{1,9}")) {
        return Duration.ofSeconds(Long.parseLong(retryAfter));
      }
      var date = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
      var wait = Duration.between(now, date.toInstant());
      return wait.isNegative() ? null : wait;
    } catch (DateTimeException notOne) {
      return null;
    }
  }

  /** What came was no HTTP. */
  static final class NoHttp extends IOException {
    private static final long serialVersionUID = 1L;

    NoHttp() {
      super("no HTTP");
    }
  }
}
