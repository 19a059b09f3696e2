package vn.motcua.routing.adapter.http;

import static vn.motcua.http.edge.Role.INTAKE_OFFICER;
import static vn.motcua.http.edge.Role.LEADER;
import static vn.motcua.http.edge.Role.RECORDS_CLERK;
import static vn.motcua.http.edge.Role.SPECIALIST;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Language;
import vn.motcua.routing.application.ClaimStep;
import vn.motcua.routing.application.CompleteStep;
import vn.motcua.routing.application.ReadRoute;
import vn.motcua.routing.application.ReleaseStep;
import vn.motcua.routing.application.ReturnStep;
import vn.motcua.routing.domain.Decision;
import vn.motcua.routing.domain.Refusal;

/** A route and the acts on its steps. */
@RestController
final class RouteController {

  private static final int LONGEST_TEXT = 2_000;

  private final ReadRoute readRoute;
  private final ClaimStep claimStep;
  private final ReleaseStep releaseStep;
  private final CompleteStep completeStep;
  private final ReturnStep returnStep;

  RouteController(
      ReadRoute readRoute,
      ClaimStep claimStep,
      ReleaseStep releaseStep,
      CompleteStep completeStep,
      ReturnStep returnStep) {
    this.readRoute = readRoute;
    this.claimStep = claimStep;
    this.releaseStep = releaseStep;
    this.completeStep = completeStep;
    this.returnStep = returnStep;
  }

  @GetMapping("/api/routes/{dossierId}")
  @AllowedTo({INTAKE_OFFICER, SPECIALIST, LEADER, RECORDS_CLERK})
  Mono<RouteView> route(@PathVariable String dossierId, Caller caller, ServerHttpRequest request) {
    return read(dossierId, caller, request);
  }

  @PostMapping("/api/routes/{dossierId}/steps/{step}/claim")
  @AllowedTo({INTAKE_OFFICER, SPECIALIST, LEADER, RECORDS_CLERK})
  Mono<RouteView> claim(
      @PathVariable String dossierId,
      @PathVariable int step,
      Caller caller,
      ServerHttpRequest request) {
    var command = new ClaimStep.Command(dossierId, step, Officers.of(caller));
    return answer(claimStep.handle(command), dossierId, caller, request);
  }

  @PostMapping("/api/routes/{dossierId}/steps/{step}/release")
  @AllowedTo({INTAKE_OFFICER, SPECIALIST, LEADER, RECORDS_CLERK})
  Mono<RouteView> release(
      @PathVariable String dossierId,
      @PathVariable int step,
      Caller caller,
      ServerHttpRequest request) {
    var command = new ReleaseStep.Command(dossierId, step, Officers.of(caller));
    return answer(releaseStep.handle(command), dossierId, caller, request);
  }

  @PostMapping("/api/routes/{dossierId}/steps/{step}/completion")
  @AllowedTo({INTAKE_OFFICER, SPECIALIST, LEADER, RECORDS_CLERK})
  Mono<RouteView> complete(
      @PathVariable String dossierId,
      @PathVariable int step,
      @RequestBody Completion body,
      Caller caller,
      ServerHttpRequest request) {
    if (body.outcome() == null) {
      throw RoutingProblems.invalid(
          "outcome", "outcome phải là PROCEED.", "outcome must be PROCEED.");
    }
    var note = body.note() == null ? null : limited("note", body.note());
    var command = new CompleteStep.Command(dossierId, step, Officers.of(caller), note);
    return answer(completeStep.handle(command), dossierId, caller, request);
  }

  @PostMapping("/api/routes/{dossierId}/steps/{step}/return")
  @AllowedTo({INTAKE_OFFICER, SPECIALIST, LEADER, RECORDS_CLERK})
  Mono<RouteView> giveBack(
      @PathVariable String dossierId,
      @PathVariable int step,
      @RequestBody GivingBack body,
      Caller caller,
      ServerHttpRequest request) {
    var reason = body.reason() == null ? "" : limited("reason", body.reason());
    var command =
        new ReturnStep.Command(dossierId, step, Officers.of(caller), body.toStep(), reason);
    return answer(returnStep.handle(command), dossierId, caller, request);
  }

  private Mono<RouteView> answer(
      Mono<Decision> decision, String dossierId, Caller caller, ServerHttpRequest request) {
    return decision.flatMap(made ->
        switch (made) {
          case Decision.Accepted accepted -> read(dossierId, caller, request);
          case Decision.Refused(Refusal refusal) -> Mono.error(RoutingProblems.of(refusal));
        });
  }

  private Mono<RouteView> read(String dossierId, Caller caller, ServerHttpRequest request) {
    return readRoute
        .handle(dossierId, Officers.of(caller))
        .map(view -> RouteView.of(view, Language.of(request)))
        .switchIfEmpty(Mono.error(() -> RoutingProblems.of(Refusal.ROUTE_UNKNOWN)));
  }

  private static String limited(String field, String text) {
    if (text.length() > LONGEST_TEXT) {
      throw RoutingProblems.invalid(
          field,
          field + " dài quá 2.000 ký tự.",
          field + " must not be longer than 2,000 characters.");
    }
    return text;
  }

  /** How a step is completed; there is one way. */
  record Completion(@Nullable Outcome outcome, @Nullable String note) {

    /** The dossier goes on. */
    enum Outcome {
      PROCEED
    }
  }

  /** Where a step goes back to, and why. */
  record GivingBack(int toStep, @Nullable String reason) {}
}
