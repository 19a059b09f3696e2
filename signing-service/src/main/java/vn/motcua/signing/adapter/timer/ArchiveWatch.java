package vn.motcua.signing.adapter.timer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.ShowArchive;
import vn.motcua.signing.application.ShowArchive.Standing;
import vn.motcua.signing.domain.ArchiveRound;

/** How the archive stood when it was last asked: a line of health and three gauges. */
final class ArchiveWatch {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveWatch.class);
  private static final Standing UNKNOWN = new Standing(0, List.of(), null);

  private final ShowArchive show;
  private final Clock clock;
  private final AtomicReference<Standing> last = new AtomicReference<>(UNKNOWN);

  ArchiveWatch(ShowArchive show, MeterRegistry meters, Clock clock) {
    this.show = show;
    this.clock = clock;
    gauge(meters, "motcua.signing.archive.findings", standing -> standing.findings());
    gauge(meters, "motcua.signing.books.faults", standing -> standing.bookFaults().size());
    gauge(meters, "motcua.signing.archive.age.seconds", this::age);
  }

  private void gauge(MeterRegistry meters, String name, Measured measured) {
    Gauge.builder(name, last, standing -> measured.of(standing.get())).register(meters);
  }

  /** A figure of a standing. */
  private interface Measured {
    double of(Standing standing);
  }

  /** Seconds since the last whole round ended; not a number while there was none. */
  private double age(Standing standing) {
    var round = standing.lastWhole();
    return round == null || round.endedAt() == null
        ? Double.NaN
        : Duration.between(round.endedAt(), clock.instant()).toSeconds();
  }

  Mono<Void> look() {
    return show.standing()
        .doOnNext(last::set)
        .doOnError(failure -> LOG.warn("signing.archive-standing-unknown", failure))
        .onErrorComplete()
        .then();
  }

  /** Down while a stored document is not as it was issued, or a book does not account for all. */
  Health health() {
    var standing = last.get();
    var sound = standing.findings() == 0 && standing.bookFaults().isEmpty();
    return (sound ? Health.up() : Health.down())
        .withDetail("archiveFindings", standing.findings())
        .withDetail("bookFaults", standing.bookFaults())
        .withDetail("lastWholeRound", said(standing.lastWhole()))
        .build();
  }

  private static String said(@Nullable ArchiveRound round) {
    return round == null
        ? "none yet"
        : round.day() + ", documents " + round.checked() + ", unsound " + round.unsound();
  }
}
