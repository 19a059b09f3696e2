package vn.motcua.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** What the tests tell stories with. */
public final class Notices {

  public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  public static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
  public static final Instant LATE_EVENING = Instant.parse("2026-11-22T16:00:00Z");
  public static final Instant NEXT_SEVEN = Instant.parse("2026-11-23T00:00:00Z");

  public static final SendingRules RULES =
      new SendingRules(
          new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0), VIETNAM, Set.of(Channel.SMS)),
          Duration.ofHours(72),
          new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(1)),
          3,
          Duration.ofMinutes(10));

  public static final Contact CONTACT =
      new Contact(1, new Mobile("84912345678"), new EmailAddress("lan@vidu.vn"), Language.VI);

  public static final Reach KNOWN = new Reach.Known(CONTACT);

  private Notices() {}

  public static Happening accepted(Instant at) {
    return happening(Occasion.ACCEPTED, at);
  }

  public static Happening happening(Occasion occasion, Instant at) {
    return new Happening(
        "e-" + occasion.templateKey(),
        "d-1",
        Set.of("H26.107"),
        occasion,
        1,
        new Facts(
            "H26.107-261122-000001", at, at.plus(Duration.ofDays(10)), "SUPPLEMENT", "H26.107"));
  }

  public static Correspondence planned(Happening happening, Instant now) {
    return Correspondence.open("d-1").plan(happening, 1, now, RULES).after();
  }

  public static Notice on(Channel channel, Correspondence correspondence) {
    return correspondence.notices().stream()
        .filter(notice -> notice.key().channel() == channel)
        .findFirst()
        .orElseThrow();
  }

  public static Trail trail(Instant at, Integer... references) {
    return new Trail("***78", 1, at, List.of(references).stream().map(Part::unsent).toList());
  }
}
