package vn.motcua.event.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.motcua.aggregate.store.AggregateStore;
import vn.motcua.aggregate.store.Change;
import vn.motcua.aggregate.store.JacksonStateCodec;
import vn.motcua.aggregate.store.NewEvent;
import vn.motcua.backbone.Backbone;
import vn.motcua.event.contract.routing.RouteClosed;
import vn.motcua.event.delivery.DeliveryFixture.Thing;
import vn.motcua.event.delivery.listening.Handled;

class EventDeliveryIT {

  private static final Duration LONG = Duration.ofSeconds(30);

  @Configuration(proxyBeanMethods = false)
  @Import(EventDelivery.class)
  static class TwinService {

    @Bean
    Queue<String> heard() {
      return new ConcurrentLinkedQueue<>();
    }

    @Bean
    EventListeningCustomizer listening(Queue<String> heard) {
      return listening ->
          listening.on(
              RouteClosed.class,
              event -> {
                heard.add(event.headers().source());
                return Handled.noEffect();
              });
    }
  }

  @Test
  void twoServicesInOneProcessHearEachOther() {
    var one = "one" + UUID.randomUUID().toString().substring(0, 6);
    var two = "two" + UUID.randomUUID().toString().substring(0, 6);
    try (var mongo = MongoClients.create(Backbone.shared().mongoUri("it"));
        var first = start(one);
        var second = start(two)) {
      append(mongo, one, "d-" + one);
      append(mongo, two, "d-" + two);

      for (var service : List.of(first, second)) {
        await()
            .atMost(LONG)
            .until(() ->
                service
                    .getBean("heard", Queue.class)
                    .containsAll(
                        List.of(one + "/thing/d-" + one + "@1", two + "/thing/d-" + two + "@1")));
        var health = service.getBean(DeliveryHealth.class);
        await().atMost(LONG).until(() -> health.health().getStatus().getCode().equals("UP"));
        assertThat(health.health().getDetails()).doesNotContainKey("topicDifferences");
      }
    }
  }

  private static ConfigurableApplicationContext start(String service) {
    return new SpringApplicationBuilder(TwinService.class)
        .web(WebApplicationType.NONE)
        .registerShutdownHook(false)
        .properties(
            "spring.main.banner-mode=off",
            "logging.level.root=error",
            "spring.mongodb.uri=" + Backbone.shared().mongoUri("it"),
            "spring.kafka.bootstrap-servers=" + Backbone.shared().bootstrapServers(),
            "motcua.delivery.service=" + service,
            "motcua.delivery.database=" + service)
        .run();
  }

  private static void append(MongoClient mongo, String database, String id) {
    var things =
        AggregateStore.in(
                mongo.getDatabase(database), "thing", new JacksonStateCodec<>(Thing.class))
            .build();
    var event = NewEvent.of(DeliveryFixture.closed(id), id);
    things.store(Change.create(id, new Thing(1)).with(event)).block();
  }
}
