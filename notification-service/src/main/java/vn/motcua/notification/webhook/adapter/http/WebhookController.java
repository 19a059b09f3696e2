package vn.motcua.notification.webhook.adapter.http;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import vn.motcua.notification.webhook.application.ChangeSubscription;
import vn.motcua.notification.webhook.application.ChangeSubscription.Change;
import vn.motcua.notification.webhook.application.CreateSubscription;
import vn.motcua.notification.webhook.application.Keeper;
import vn.motcua.notification.webhook.application.ReadSubscriptions;
import vn.motcua.notification.webhook.domain.Subscription;

/** Webhooks of an agency, for its own program and for the operator. */
@RestController
@RequestMapping("/api/webhooks")
final class WebhookController {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);

  private final CreateSubscription create;
  private final ReadSubscriptions read;
  private final ChangeSubscription change;
  private final RateLimiter limiter;
  private final Scheduler blockingWork;

  WebhookController(
      CreateSubscription create,
      ReadSubscriptions read,
      ChangeSubscription change,
      WebhookSettings settings,
      Clock clock,
      Scheduler blockingWork) {
    this.create = create;
    this.read = read;
    this.change = change;
    this.limiter = RateLimiter.perMinute(settings.triesPerMinute(), clock);
    this.blockingWork = blockingWork;
  }

  @PostMapping
  @AllowedTo({Role.INTEGRATOR, Role.OPERATOR})
  @ResponseStatus(HttpStatus.CREATED)
  Mono<SubscriptionBody> create(@RequestBody Wish wish, Caller caller) {
    var keeper = Keepers.of(caller);
    limiter.admit(Keepers.counted(keeper));
    var command = wish.command(keeper);
    return blocking(() ->
        switch (create.handle(keeper, command)) {
          case CreateSubscription.Answer.Created(var opened) -> {
            tell("created", opened, keeper);
            yield SubscriptionBody.withSecret(opened);
          }
          case CreateSubscription.Answer refused ->
              throw new ProblemException(WebhookProblems.of(refused));
        });
  }

  @GetMapping
  @AllowedTo({Role.INTEGRATOR, Role.OPERATOR})
  Mono<Page<SubscriptionBody>> list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit,
      Caller caller) {
    int rows = Page.rows(limit);
    var keeper = Keepers.of(caller);
    return blocking(() ->
        Page.of(read.handle(keeper, after, rows), rows, SubscriptionBody::of, Subscription::id));
  }

  @GetMapping("/{id}")
  @AllowedTo({Role.INTEGRATOR, Role.OPERATOR})
  Mono<SubscriptionBody> show(@PathVariable String id, Caller caller) {
    var keeper = Keepers.of(caller);
    return blocking(
        () -> read.handle(keeper, id).map(SubscriptionBody::of).orElseThrow(Keepers::notFound));
  }

  @PostMapping("/{id}/secret")
  @AllowedTo({Role.INTEGRATOR, Role.OPERATOR})
  Mono<SubscriptionBody> rotateSecret(@PathVariable String id, Caller caller) {
    return changed(id, Change.ROTATE_SECRET, caller).map(SubscriptionBody::withSecret);
  }

  @PostMapping("/{id}/pause")
  @AllowedTo({Role.INTEGRATOR, Role.OPERATOR})
  Mono<SubscriptionBody> pause(@PathVariable String id, Caller caller) {
    return changed(id, Change.PAUSE, caller).map(SubscriptionBody::of);
  }

  @PostMapping("/{id}/resume")
  @AllowedTo({Role.INTEGRATOR, Role.OPERATOR})
  Mono<SubscriptionBody> resume(@PathVariable String id, Caller caller) {
    return changed(id, Change.RESUME, caller).map(SubscriptionBody::of);
  }

  @DeleteMapping("/{id}")
  @AllowedTo({Role.INTEGRATOR, Role.OPERATOR})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> delete(@PathVariable String id, Caller caller) {
    return changed(id, Change.DELETE, caller).then();
  }

  private Mono<Subscription> changed(String id, Change asked, Caller caller) {
    var keeper = Keepers.of(caller);
    return blocking(() -> {
      var changed = change.handle(keeper, id, asked).orElseThrow(Keepers::notFound);
      tell(asked.name(), changed, keeper);
      return changed;
    });
  }

  private static void tell(String what, Subscription subscription, Keeper keeper) {
    LOG.info("webhook {} id={} by={}", what, subscription.id(), keeper.id());
  }

  private <T> Mono<T> blocking(Callable<T> call) {
    return Mono.fromCallable(call).subscribeOn(blockingWork);
  }

  /**
   * A subscription as it is asked for.
   *
   * @param agency absent: the caller's own
   */
  record Wish(
      @Nullable String agency,
      @Nullable String name,
      @Nullable String url,
      @Nullable Set<String> events,
      @Nullable String email) {

    CreateSubscription.Command command(Keeper keeper) {
      var owner = agency == null ? keeper.onlyAgency() : agency;
      if (owner == null || !owner.matches("[A-Za-z0-9.]{1,40}")) {
        throw new ProblemException(WebhookProblems.AGENCY_NEEDED);
      }
      return new CreateSubscription.Command(
          owner,
          name == null ? "" : name,
          url == null ? "" : url,
          events == null ? Set.of() : events,
          email == null ? "" : email);
    }
  }
}
