package vn.motcua.notification.webhook.adapter.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.http.edge.RateLimiter;
import vn.motcua.http.edge.Role;
import vn.motcua.notification.WebhookSettings;
import vn.motcua.notification.webhook.application.Deliveries;
import vn.motcua.notification.webhook.application.ReadDeliveries;
import vn.motcua.notification.webhook.application.SendAgain;
import vn.motcua.notification.webhook.application.SendTestEvent;

/** What became of the events of a webhook, and sending them again. */
@RestController
@RequestMapping("/api/webhooks/{id}")
final class WebhookEventsController {

  private static final Duration LONGEST_RANGE = Duration.ofDays(31);

  private final ReadDeliveries read;
  private final SendTestEvent test;
  private final SendAgain again;
  private final RateLimiter limiter;
  private final Scheduler blockingWork;

  WebhookEventsController(
      ReadDeliveries read,
      SendTestEvent test,
      SendAgain again,
      WebhookSettings settings,
      Clock clock,
      Scheduler blockingWork) {
    this.read = read;
    this.test = test;
    this.again = again;
    this.limiter = RateLimiter.perMinute(settings.triesPerMinute(), clock);
    this.blockingWork = blockingWork;
  }

  @PostMapping("/test")
  @AllowedTo({Role.INTEGRATOR, Role.OPERATOR})
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<Test> test(@PathVariable String id, Caller caller) {
    var keeper = Keepers.of(caller);
    limiter.admit(Keepers.counted(keeper));
    return blocking(() -> {
      var answer = test.handle(keeper, id);
      if (!answer.found()) {
        throw Keepers.notFound();
      }
      return answer
          .eventId()
          .map(Test::new)
          .orElseThrow(() -> new ProblemException(WebhookProblems.NOT_ACTIVE));
    });
  }

  @GetMapping("/attempts")
  @AllowedTo({Role.INTEGRATOR, Role.OPERATOR})
  Mono<Page<AttemptBody>> attempts(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit,
      Caller caller) {
    var keeper = Keepers.of(caller);
    var place = Cursor.parse(after);
    int rows = Page.rows(limit);
    return blocking(() ->
        read.handle(keeper, id, place, rows)
            .map(found -> Page.of(found, rows, AttemptBody::of, Cursor::of))
            .orElseThrow(Keepers::notFound));
  }

  @GetMapping("/events")
  @AllowedTo({Role.INTEGRATOR, Role.OPERATOR})
  Mono<Page<DeliveryBody>> events(
      @PathVariable String id,
      @RequestParam(defaultValue = "GIVEN_UP") Deliveries.Standing state,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "50") int limit,
      Caller caller) {
    var keeper = Keepers.of(caller);
    int rows = Page.rows(limit);
    return blocking(() ->
        read.handle(keeper, id, state, after, rows)
            .map(found ->
                Page.of(found, rows, DeliveryBody::of, delivery -> Long.toString(delivery.order())))
            .orElseThrow(Keepers::notFound));
  }

  @PostMapping("/events/{eventId}/resend")
  @AllowedTo({Role.INTEGRATOR, Role.OPERATOR})
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<SendAgain.Sent> resend(
      @PathVariable String id, @PathVariable String eventId, Caller caller) {
    var keeper = Keepers.of(caller);
    return blocking(() -> {
      int sent = again.handle(keeper, id, eventId).orElseThrow(Keepers::notFound);
      if (sent == 0) {
        throw new ProblemException(WebhookProblems.EVENT_NOT_FOUND);
      }
      return new SendAgain.Sent(sent, false);
    });
  }

  @PostMapping("/resend")
  @AllowedTo({Role.INTEGRATOR, Role.OPERATOR})
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<SendAgain.Sent> resend(@PathVariable String id, @RequestBody Range range, Caller caller) {
    var keeper = Keepers.of(caller);
    var from = range.from();
    var to = range.to();
    if (from == null || to == null || !sensible(from, to)) {
      return Mono.error(new ProblemException(WebhookProblems.RANGE_WRONG));
    }
    return blocking(() -> again.handle(keeper, id, from, to).orElseThrow(Keepers::notFound));
  }

  private static boolean sensible(Instant from, Instant to) {
    return from.isBefore(to) && Duration.between(from, to).compareTo(LONGEST_RANGE) <= 0;
  }

  private <T> Mono<T> blocking(Callable<T> call) {
    return Mono.fromCallable(call).subscribeOn(blockingWork);
  }

  /** Id of the event that was sent. */
  record Test(String eventId) {}

  /**
   * When events came to us.
   *
   * @param to not included
   */
  record Range(@Nullable Instant from, @Nullable Instant to) {}
}
