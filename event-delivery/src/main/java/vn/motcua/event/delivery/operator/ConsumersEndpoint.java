package vn.motcua.event.delivery.operator;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.EdgeProblems;
import vn.motcua.http.edge.Language;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.http.edge.Role;

/** How far the readers of the public topics are behind: JSON, or a page to a browser. */
@RestController
final class ConsumersEndpoint {

  private static final Logger LOG = LoggerFactory.getLogger(ConsumersEndpoint.class);
  private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

  private final Broker broker;

  ConsumersEndpoint(Broker broker) {
    this.broker = broker;
  }

  @GetMapping(path = "/delivery/consumers", produces = MediaType.APPLICATION_JSON_VALUE)
  @AllowedTo(Role.OPERATOR)
  Mono<ResponseEntity<List<ConsumerLag.Group>>> json() {
    return groups().map(groups -> fresh().body(groups));
  }

  @GetMapping(path = "/delivery/consumers", produces = HTML)
  @AllowedTo(Role.OPERATOR)
  Mono<ResponseEntity<String>> page(ServerHttpRequest request) {
    var language = Language.of(request);
    return groups()
        .map(groups ->
            fresh()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(new ConsumersPage(language).of(groups)));
  }

  private static ResponseEntity.BodyBuilder fresh() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);
  }

  private Mono<List<ConsumerLag.Group>> groups() {
    return Mono.fromCallable(this::ask).subscribeOn(Schedulers.boundedElastic());
  }

  private List<ConsumerLag.Group> ask() throws InterruptedException {
    try {
      return ConsumerLag.of(broker);
    } catch (ExecutionException | TimeoutException | KafkaException silent) {
      LOG.warn("broker does not tell how far its readers are cause={}", silent.toString());
      throw new ProblemException(EdgeProblems.UNAVAILABLE);
    }
  }
}
