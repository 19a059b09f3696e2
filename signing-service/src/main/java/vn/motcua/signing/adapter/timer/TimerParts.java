package vn.motcua.signing.adapter.timer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.signing.SigningSettings;
import vn.motcua.signing.application.DocumentFiles;
import vn.motcua.signing.application.LapseOverdueSignings;
import vn.motcua.signing.application.NumberBooks;

@Configuration(proxyBeanMethods = false)
class TimerParts {

  @Bean
  Sweeper sweeper(
      LapseOverdueSignings overdue,
      NumberBooks books,
      DocumentFiles files,
      SigningSettings settings) {
    return new Sweeper(overdue, books, files, settings.sweepEvery());
  }
}
