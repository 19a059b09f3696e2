package vn.motcua.calendar;

import java.util.List;

/** Why a date is what it is, step by step, in Vietnamese and English. */
public record Explanation(List<Step> steps) {

  /** One sentence of the explanation. */
  public record Step(Kind kind, String vi, String en) {}

  /** What a step tells. */
  public enum Kind {
    START,
    LIMIT,
    SKIPPED,
    WORKED,
    END,
    WARNING,
    CALENDAR
  }

  public Explanation {
    steps = List.copyOf(steps);
  }

  public List<String> vi() {
    return steps.stream().map(Step::vi).toList();
  }

  public List<String> en() {
    return steps.stream().map(Step::en).toList();
  }

  public List<Step> warnings() {
    return of(Kind.WARNING);
  }

  public List<Step> of(Kind kind) {
    return steps.stream().filter(step -> step.kind() == kind).toList();
  }
}
