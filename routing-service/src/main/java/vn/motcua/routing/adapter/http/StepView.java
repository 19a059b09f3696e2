package vn.motcua.routing.adapter.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.http.edge.Language;
import vn.motcua.routing.domain.RouteStep;
import vn.motcua.routing.domain.StepState;

/** A step as officers see it. */
record StepView(
    int number,
    String key,
    String name,
    String role,
    String state,
    @Nullable Instant assignedAt,
    @Nullable Instant dueAt,
    @Nullable String by,
    @Nullable Instant at,
    @Nullable String note,
    @Nullable String returnedReason) {

  static StepView of(RouteStep step, Language language) {
    return switch (step.state()) {
      case StepState.Waiting waiting ->
          view(step, language, "WAITING", null, null, null, null, null, null);
      case StepState.Assigned(var at, var due, var reason) ->
          view(step, language, "ASSIGNED", at, due, null, null, null, reason);
      case StepState.Claimed(var assigned, var due, var by, var at, var reason) ->
          view(step, language, "CLAIMED", assigned, due, by, at, null, reason);
      case StepState.Completed(var assigned, var due, var by, var at, var note) ->
          view(step, language, "COMPLETED", assigned, due, by, at, note, null);
      case StepState.Returned(var due, var by, var at, var toStep) ->
          view(step, language, "RETURNED", null, due, by, at, null, null);
    };
  }

  static String name(RouteStep step, Language language) {
    return language == Language.EN ? step.plan().nameEn() : step.plan().nameVi();
  }

  private static StepView view(
      RouteStep step,
      Language language,
      String state,
      @Nullable Instant assignedAt,
      @Nullable Instant dueAt,
      @Nullable String by,
      @Nullable Instant at,
      @Nullable String note,
      @Nullable String returnedReason) {
    var plan = step.plan();
    return new StepView(
        plan.number(),
        plan.key(),
        name(step, language),
        plan.role().name(),
        state,
        assignedAt,
        dueAt,
        by,
        at,
        note,
        returnedReason);
  }
}
