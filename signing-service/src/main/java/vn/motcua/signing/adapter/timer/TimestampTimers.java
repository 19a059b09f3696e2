package vn.motcua.signing.adapter.timer;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.signing.SigningSettings;
import vn.motcua.signing.TimestampSettings;
import vn.motcua.signing.application.ListTimestamps;
import vn.motcua.signing.application.OwedTimestamps;
import vn.motcua.signing.application.TimestampDocument;
import vn.motcua.signing.application.TimestampQueue;

@Configuration(proxyBeanMethods = false)
class TimestampTimers {

  /** Where timestamps are off, nobody tries for one. */
  @Bean
  TimestampQueue timestampQueue(
      TimestampDocument timestamp,
      OwedTimestamps owed,
      SigningSettings settings,
      TimestampSettings timestamps,
      Clock clock) {
    return timestamps.areOn()
        ? new TimestampWorker(timestamp, owed, clock, settings.sweepEvery(), timestamps.atOnce())
        : id -> {};
  }

  @Bean
  TimestampWatch timestampWatch(
      ListTimestamps list, TimestampSettings settings, MeterRegistry meters, Clock clock) {
    return new TimestampWatch(list, settings.areOn(), settings.alarmAfter(), meters, clock);
  }

  @Bean
  HealthIndicator timestampsHealthIndicator(TimestampWatch watch) {
    return watch::health;
  }
}
