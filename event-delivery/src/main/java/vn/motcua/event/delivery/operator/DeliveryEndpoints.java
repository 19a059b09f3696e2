package vn.motcua.event.delivery.operator;

import java.util.List;
import java.util.concurrent.Callable;
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
import reactor.core.scheduler.Schedulers;
import vn.motcua.event.delivery.listening.DeadLetter;
import vn.motcua.event.delivery.listening.DeadLetters;
import vn.motcua.event.delivery.listening.Difference;
import vn.motcua.event.delivery.listening.EventListener;
import vn.motcua.event.delivery.listening.OperatorAct;
import vn.motcua.event.delivery.listening.WaitingKeys;
import vn.motcua.event.delivery.relay.EventRelay;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.http.edge.Role;

/** Relay, listener, dead letters and reconciliation of this service. */
@RestController
@RequestMapping("/delivery")
final class DeliveryEndpoints {

  private static final int MOST = 1000;

  private final EventRelay relay;
  private final EventListener listener;
  private final DeadLetters deadLetters;

  DeliveryEndpoints(EventRelay relay, EventListener listener, DeadLetters deadLetters) {
    this.relay = relay;
    this.listener = listener;
    this.deadLetters = deadLetters;
  }

  @GetMapping
  @AllowedTo(Role.OPERATOR)
  Mono<State> state() {
    return blocking(() ->
        new State(
            relay.state().words(),
            relay.unpublishedSeconds(),
            listener.standstill().orElse("going on"),
            listener.waiting(),
            deadLetters.open(MOST).size(),
            listener.reconciliation().differences(MOST).size()));
  }

  @GetMapping("/dead-letters")
  @AllowedTo(Role.OPERATOR)
  Mono<List<DeadLetter>> list(@RequestParam(defaultValue = "100") int limit) {
    return blocking(() -> deadLetters.open(Math.clamp(limit, 1, MOST)));
  }

  @GetMapping("/dead-letters/{id}")
  @AllowedTo(Role.OPERATOR)
  Mono<Letter> show(@PathVariable String id) {
    return blocking(() -> letter(id));
  }

  @PostMapping("/dead-letters/{id}/redrive")
  @AllowedTo(Role.OPERATOR)
  Mono<Letter> redrive(@PathVariable String id, @RequestBody Reason reason, Caller caller) {
    return blocking(() -> {
      letter(id);
      refuseUnless(deadLetters.redrive(id, caller.personId(), reason.orRefuse()));
      return letter(id);
    });
  }

  @PostMapping("/dead-letters/{id}/discard")
  @AllowedTo(Role.OPERATOR)
  Mono<Letter> discard(@PathVariable String id, @RequestBody Reason reason, Caller caller) {
    return blocking(() -> {
      letter(id);
      refuseUnless(deadLetters.discard(id, caller.personId(), reason.orRefuse()));
      return letter(id);
    });
  }

  @GetMapping("/reconciliation")
  @AllowedTo(Role.OPERATOR)
  Mono<Reconciled> differences(@RequestParam(defaultValue = "100") int limit) {
    return blocking(() ->
        new Reconciled(
            relay.tellsCheckpoints(),
            listener.reconciliation().differences(Math.clamp(limit, 1, MOST))));
  }

  /**
   * Begins to tell the readers how far this service has come; what readers find to differ shows at
   * their own services.
   */
  @PostMapping("/reconciliation")
  @AllowedTo(Role.OPERATOR)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<Void> reconcile() {
    return Mono.<Void>fromRunnable(relay::askForCheckpoints)
        .subscribeOn(Schedulers.boundedElastic());
  }

  private Letter letter(String id) {
    var found =
        deadLetters
            .show(id)
            .orElseThrow(() ->
                new ProblemException(
                    Problem.of(
                        "delivery.letter-not-found",
                        404,
                        "Không có sự kiện lỗi nào mang mã này. Hãy xem lại danh sách.",
                        "There is no dead letter with this id. Look at the list.")));
    return new Letter(found, deadLetters.acts(id));
  }

  private static void refuseUnless(boolean open) {
    if (!open) {
      throw new ProblemException(
          Problem.of(
              "delivery.letter-closed",
              409,
              "Sự kiện lỗi này đã được xử lý; không có gì thay đổi.",
              "This dead letter has been decided already; nothing was changed."));
    }
  }

  private static <T> Mono<T> blocking(Callable<T> call) {
    return Mono.fromCallable(call).subscribeOn(Schedulers.boundedElastic());
  }

  /** How delivery stands in this replica. */
  record State(
      String relay,
      double unpublishedSeconds,
      String listener,
      WaitingKeys waitingKeys,
      int openDeadLetters,
      int differences) {}

  /**
   * How this service and its producers differ.
   *
   * @param telling whether this service still tells its readers how far it has come
   */
  record Reconciled(boolean telling, List<Difference> differences) {}

  /** A dead letter and what operators decided about it. */
  record Letter(DeadLetter letter, List<OperatorAct> acts) {}
}
