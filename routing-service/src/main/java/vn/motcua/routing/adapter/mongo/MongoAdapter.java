package vn.motcua.routing.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.event.delivery.listening.MarkReader;

/** What MongoDB implements for the use cases. */
@Configuration(proxyBeanMethods = false)
class MongoAdapter {

  @Bean
  MongoRoutes mongoRoutes(MongoDatabase database, Clock clock, Supplier<String> ids) {
    return new MongoRoutes(database, clock, ids);
  }

  @Bean
  MongoOrganisation mongoOrganisation(MongoDatabase database, Clock clock, Supplier<String> ids) {
    return new MongoOrganisation(database, clock, ids);
  }

  @Bean
  MongoAccessLog accessLog(
      MongoDatabase database, @Value("${motcua.routing.access-log-kept:P730D}") Duration kept) {
    return new MongoAccessLog(database, kept);
  }

  @Bean
  MarkReader routeMarks(MongoRoutes routes) {
    return MarkReader.of(routes.store());
  }
}
