package vn.motcua.signing.adapter.timer;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.signing.SigningSettings;
import vn.motcua.signing.application.CheckArchive;
import vn.motcua.signing.application.DocumentFiles;
import vn.motcua.signing.application.KeepBatchNumbers;
import vn.motcua.signing.application.LapseOverdueSignings;
import vn.motcua.signing.application.NumberBooks;
import vn.motcua.signing.application.ShowArchive;

@Configuration(proxyBeanMethods = false)
class TimerParts {

  @Bean
  Sweeper sweeper(
      LapseOverdueSignings overdue,
      KeepBatchNumbers batches,
      NumberBooks books,
      DocumentFiles files,
      SigningSettings settings) {
    return new Sweeper(overdue, batches, books, files, settings.sweepEvery());
  }

  @Bean
  NightlyRound nightlyRound(
      CheckArchive check,
      ArchiveWatch watch,
      Supplier<String> ids,
      Clock clock,
      SigningSettings settings) {
    return new NightlyRound(
        check, watch, ids.get(), clock, settings.archive().at(), settings.sweepEvery());
  }

  @Bean
  ArchiveWatch archiveWatch(ShowArchive show, MeterRegistry meters, Clock clock) {
    return new ArchiveWatch(show, meters, clock);
  }

  @Bean
  HealthIndicator archiveHealthIndicator(ArchiveWatch watch) {
    return watch::health;
  }
}
