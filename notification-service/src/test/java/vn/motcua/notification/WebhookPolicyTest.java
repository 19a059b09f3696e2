package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** What docs/integrators.md promises about sending is what the service does. */
class WebhookPolicyTest {

  private static final Path PAGE = Path.of("../docs/integrators.md");
  private static final String BEGIN = "<!-- webhook-policy -->\n";
  private static final String END = "<!-- /webhook-policy -->";

  @Test
  void thePageSaysWhatTheSettingsSay() throws IOException {
    var page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf(END);
    var policy = policy(settings());
    if (Boolean.getBoolean("motcua.write")) {
      Files.writeString(PAGE, page.substring(0, from) + policy + page.substring(to));
      return;
    }

    assertThat(page.substring(from, to))
        .as("docs/integrators.md is stale: run this test with -Dmotcua.write=true")
        .isEqualTo(policy);
  }

  private static WebhookSettings settings() throws IOException {
    var environment = new StandardEnvironment();
    new YamlPropertySourceLoader()
        .load("service", new ClassPathResource("notification-service.yaml"))
        .forEach(environment.getPropertySources()::addFirst);
    return Binder.get(environment)
        .bindOrCreate("motcua.notification.webhook", WebhookSettings.class);
  }

  private static String policy(WebhookSettings settings) {
    return """
    | attempt | after the one before | after the first |
    |---|---|---|
    %s
    - A wait is longer by up to %d %% of itself, by chance. A `Retry-After` of yours lengthens it, up to %s; it never shortens it.
    - An attempt: %s to find the name, then %s to your answer, of which at most %s to connect. %d at once for each subscription in each replica of the service; %d new subscriptions or test events a minute for each agency.
    - After attempt %d an event is given up. %d given up in a row, or %s without one success, or a 410, switch the subscription off, and its `email` is told.
    - After a change of secret the one before signs too for %s.
    - Finished events, waiting ones and attempts are kept %s; what could not be sent so long is gone.
    - %d subscriptions for each agency; %d events with one call of `resend`.
    """
        .formatted(
            attempts(settings),
            Math.round(settings.jitter() * 100),
            words(settings.longestRetryAfter()),
            words(settings.connectTimeout()),
            words(settings.wholeTimeout()),
            words(settings.connectTimeout()),
            settings.lanes(),
            settings.triesPerMinute(),
            settings.attempts(),
            settings.switchOffGivenUp(),
            words(settings.switchOffAfter()),
            words(settings.secretOverlap()),
            words(settings.retention()),
            settings.mostPerAgency(),
            settings.mostResent());
  }

  private static String attempts(WebhookSettings settings) {
    var rows = new StringBuilder("| 1 | at once | |\n");
    var schedule = settings.schedule();
    var sum = Duration.ZERO;
    for (int failures = 1; schedule.waitAfter(failures, 0, null).isPresent(); failures++) {
      var wait = schedule.waitAfter(failures, 0, null).get();
      sum = sum.plus(wait);
      rows.append("| %d | %s | %s |\n".formatted(failures + 1, words(wait), words(sum)));
    }
    return rows.toString();
  }

  private static String words(Duration duration) {
    if (duration.toMinutes() == 0) {
      return duration.toSeconds() + " s";
    }
    if (duration.toHours() < 48) {
      int minutes = duration.toMinutesPart();
      var rest = minutes == 0 ? "" : minutes + " min";
      return duration.toHours() == 0 ? rest : (duration.toHours() + " h " + rest).strip();
    }
    var rest = duration.minusDays(duration.toDays());
    return duration.toDays() + " days" + (rest.isZero() ? "" : " " + words(rest));
  }
}
