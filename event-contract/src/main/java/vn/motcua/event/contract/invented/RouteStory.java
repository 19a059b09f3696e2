package vn.motcua.event.contract.invented;

import java.time.Instant;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.Punctuality;
import vn.motcua.event.contract.routing.DocumentRequested;
import vn.motcua.event.contract.routing.RouteClosed;
import vn.motcua.event.contract.routing.RouteOpened;
import vn.motcua.event.contract.routing.RouteOutcome;
import vn.motcua.event.contract.routing.StepAssigned;
import vn.motcua.event.contract.routing.StepCompleted;
import vn.motcua.event.contract.routing.StepOutcome;

/** The way of an accepted dossier through its steps, to a document or without one. */
final class RouteStory {

  /** How the way ended: its last event, and what the register takes its result from. */
  record End(InventedEvent last, InventedEvent cause, @Nullable String documentId) {}

  private static final String ISSUE = "ISSUE";

  private final Recorder recorder;
  private final RandomGenerator random;
  private final Serials serials;
  private final Matter matter;
  private final String code;
  private final Instant due;
  private Instant now = Instant.EPOCH;
  private int content;

  RouteStory(
      Recorder recorder,
      RandomGenerator random,
      Serials serials,
      Matter matter,
      String code,
      Instant due) {
    this.recorder = recorder;
    this.random = random;
    this.serials = serials;
    this.matter = matter;
    this.code = code;
    this.due = due;
  }

  /** Milliseconds after the acceptance. */
  InventedEvent open(InventedEvent accepted, int contentVersion) {
    content = contentVersion;
    now = accepted.time().plusMillis(40);
    var opened =
        recorder.tell(
            now,
            new RouteOpened(
                recorder.key(),
                recorder.key(),
                code,
                matter.procedure(),
                1,
                matter.agency(),
                matter.decided() ? 3 : 1,
                now,
                due),
            accepted);
    assign(1, matter.decided() ? "APPRAISAL" : "CERTIFY", "SPECIALIST", accepted);
    return opened;
  }

  End walk(Instant from) {
    now = from;
    if (!matter.decided()) {
      work(slow() ? 4_000 : 300);
      complete(1, "CERTIFY", StepOutcome.PROCEED, null);
      var closed = close(null, null);
      return new End(closed, closed, null);
    }
    work(slow() ? 30_000 : 9_000);
    complete(1, "APPRAISAL", StepOutcome.PROCEED, null);
    assign(2, "REVIEW", "LEADER", null);
    if (random.nextInt(8) == 0) {
      returned();
    }
    work(300);
    complete(2, "REVIEW", StepOutcome.PROCEED, null);
    assign(3, ISSUE, "LEADER", null);
    return issue(request());
  }

  private void returned() {
    work(200);
    complete(2, "REVIEW", StepOutcome.RETURNED, null);
    assign(1, "APPRAISAL", "SPECIALIST", null);
    work(400);
    complete(1, "APPRAISAL", StepOutcome.PROCEED, null);
    assign(2, "REVIEW", "LEADER", null);
  }

  private InventedEvent request() {
    return recorder.tell(
        now,
        new DocumentRequested(
            recorder.key(),
            recorder.key(),
            code,
            matter.agency(),
            matter.procedure(),
            1,
            "social-allowance-decision",
            "QD",
            content,
            now,
            due),
        null);
  }

  private End issue(InventedEvent requested) {
    var document = new DocumentStory(recorder, random, serials, matter.agency(), code);
    var issued = document.tell(requested);
    now = issued.time().plusMillis(40);
    complete(3, ISSUE, StepOutcome.PROCEED, issued);
    return new End(close(document.id(), issued), issued, document.id());
  }

  private void assign(int number, String step, String role, @Nullable InventedEvent cause) {
    now = now.plusMillis(1);
    recorder.tell(
        now,
        new StepAssigned(
            recorder.key(), recorder.key(), code, number, step, role, matter.agency(), now, due),
        cause);
  }

  private void complete(
      int number, String step, StepOutcome outcome, @Nullable InventedEvent cause) {
    recorder.tell(
        now,
        new StepCompleted(
            recorder.key(),
            recorder.key(),
            code,
            number,
            step,
            outcome,
            matter.agency(),
            now,
            due,
            punctuality(now, due)),
        cause);
  }

  private InventedEvent close(@Nullable String documentId, @Nullable InventedEvent cause) {
    now = now.plusMillis(1);
    return recorder.tell(
        now,
        new RouteClosed(recorder.key(), recorder.key(), code, RouteOutcome.ISSUED, documentId, now),
        cause);
  }

  private boolean slow() {
    return random.nextInt(10) == 0;
  }

  private void work(int mostMinutes) {
    now = OfficeHours.after(now, 5 + random.nextInt(mostMinutes));
  }

  /** By the day, as the reports count. */
  static Punctuality punctuality(Instant at, Instant due) {
    if (at.isAfter(due)) {
      return Punctuality.LATE;
    }
    return day(at).isBefore(day(due)) ? Punctuality.EARLY : Punctuality.ON_TIME;
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, VietnamTime.ZONE);
  }
}
