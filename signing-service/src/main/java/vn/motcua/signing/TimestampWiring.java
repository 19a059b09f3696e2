package vn.motcua.signing;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.motcua.signing.application.DocumentFiles;
import vn.motcua.signing.application.DocumentSigner;
import vn.motcua.signing.application.Filing;
import vn.motcua.signing.application.ListTimestamps;
import vn.motcua.signing.application.LongTermForms;
import vn.motcua.signing.application.OwedTimestamps;
import vn.motcua.signing.application.TimestampDemands;
import vn.motcua.signing.application.TimestampDocument;

/** The parts list of what keeps documents provable: timestamps and their renewal. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimestampSettings.class)
class TimestampWiring {
  private static final int MOST_STAMPS = 2;
  private static final int MOST_QUESTIONS = 6;

  @Bean
  TimestampDemands timestampDemands(TimestampSettings settings, Environment environment) {
    var demands = new TimestampDemands(settings.demand(), settings.demands());
    TimestampGate.pass(settings, demands, Production.isSaid(environment));
    return demands;
  }

  @Bean
  TimestampDocument timestampDocument(
      Filing filing,
      DocumentFiles files,
      DocumentSigner signer,
      LongTermForms forms,
      TimestampSettings settings,
      Clock clock) {
    return new TimestampDocument(filing, files, signer, forms, longest(settings), clock);
  }

  /** Both layers' and the authority's certificates asked for, each twice, and two stamps. */
  private static Duration longest(TimestampSettings settings) {
    var asking = settings.revocation().patience().multipliedBy(MOST_QUESTIONS);
    return settings.deadline().multipliedBy(MOST_STAMPS).plus(asking);
  }

  @Bean
  ListTimestamps listTimestamps(OwedTimestamps owed) {
    return new ListTimestamps(owed);
  }
}
