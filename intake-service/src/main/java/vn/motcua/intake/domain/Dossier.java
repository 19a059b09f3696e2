package vn.motcua.intake.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.domain.Milestone.Kind;

/**
 * A dossier (hồ sơ) at intake; each state offers only the transitions that NĐ 118/2025 allows next,
 * and the register is the only one that sets the national status.
 */
public sealed interface Dossier {

  Folder folder();

  NationalStatus status();

  /** The same state over another folder: fees and papers change without a change of state. */
  Dossier with(Folder folder);

  /** What goes with every state after acceptance. */
  default Optional<Handling> accepted() {
    return Optional.empty();
  }

  /** The result, once it stands. */
  default Optional<Result> outcome() {
    return Optional.empty();
  }

  /** Whether this agency holds the dossier while it is being resolved. */
  default boolean heldBy(String agency) {
    return false;
  }

  /** Came in (1), waits for the intake officer. */
  record Submitted(Folder folder) implements Dossier {

    /** The first state of every dossier. */
    public static Decision.Made<Submitted> open(Folder folder, Act act) {
      Kind kind =
          folder.submission().channel() == Channel.ONLINE ? Kind.SUBMITTED : Kind.RECEIVED_AT_DESK;
      var first = new Submitted(folder.passed(kind, act));
      var submitted = new DossierEvent.Submitted(first.status(), act.at());
      return new Decision.Made<>(first, List.of(submitted));
    }

    @Override
    public NationalStatus status() {
      return NationalStatus.NEWLY_REGISTERED;
    }

    @Override
    public Submitted with(Folder changed) {
      return new Submitted(changed);
    }

    /** 1 → 5. Everything is asked for once (NĐ 118/2025, art. 11.2c, 16.3). */
    public Decision<AwaitingSupplement> askSupplement(Supplement request) {
      if (folder.supplementAsked().isPresent()) {
        return Decision.decline(Objection.Kind.SUPPLEMENT_ASKED_BEFORE);
      }
      if (request.items().isEmpty()) {
        return Decision.decline(Objection.Kind.NOTHING_ASKED);
      }
      var unlisted =
          request.paperCodes().stream().filter(p -> !folder.procedure().knowsPaper(p)).toList();
      if (!unlisted.isEmpty()) {
        return Decision.decline(Objection.Kind.PAPER_NOT_LISTED, unlisted.toArray(String[]::new));
      }
      var next =
          new AwaitingSupplement(
              folder.asked(request).passed(Kind.SUPPLEMENT_ASKED, request.asked()));
      return Decision.make(
          next,
          new DossierEvent.SupplementRequested(
              next.status(), request.asked().at(), true, request.paperCodes()));
    }

    /** 1 → 2. The time starts to run (NĐ 118/2025, art. 17.3). */
    public Decision<Accepted> accept(Acceptance acceptance, boolean identityChecked) {
      if (!identityChecked) {
        return Decision.decline(Objection.Kind.IDENTITY_NOT_CHECKED);
      }
      var open =
          folder.fees().stream().filter(FeeItem::holdsAcceptance).map(FeeItem::code).toList();
      if (!open.isEmpty()) {
        return Decision.decline(Objection.Kind.FEES_OPEN, open.toArray(String[]::new));
      }
      var act = new Act(acceptance.by(), acceptance.receivedAt());
      var next = new Accepted(folder.passed(Kind.ACCEPTED, act), Handling.begun(acceptance));
      return Decision.make(
          next,
          new DossierEvent.Accepted(next.status(), act.at(), acceptance.promise().promisedAt()));
    }

    /** Begins a refusal that can be undone for a while; nobody outside hears of it yet. */
    public Decision<RefusalPending> refuse(Refusal refusal, boolean confirmed) {
      if (!confirmed) {
        return Decision.decline(Objection.Kind.REFUSAL_NOT_CONFIRMED);
      }
      return Decision.make(
          new RefusalPending(folder.passed(Kind.REFUSAL_BEGUN, refusal.begun()), refusal));
    }

    /** 1 → 7. */
    public Decision<Withdrawn> withdraw(Act act) {
      return Withdrawn.of(folder, act);
    }
  }

  /** The citizen was asked for what is missing (5), before acceptance. */
  record AwaitingSupplement(Folder folder) implements Dossier {

    @Override
    public NationalStatus status() {
      return NationalStatus.SUPPLEMENT_REQUIRED;
    }

    @Override
    public AwaitingSupplement with(Folder changed) {
      return new AwaitingSupplement(changed);
    }

    /** 5 → 1, once every paper that was asked for is there. */
    public Decision<Submitted> supply(List<Paper> papers, Map<String, String> form, Act act) {
      var supplied = papers.stream().map(Paper::paperCode).toList();
      var missing =
          folder.supplementAsked().stream()
              .flatMap(asked -> asked.paperCodes().stream())
              .filter(code -> !supplied.contains(code))
              .toList();
      if (!missing.isEmpty()) {
        return Decision.decline(Objection.Kind.PAPERS_MISSING, missing.toArray(String[]::new));
      }
      var next =
          new Submitted(folder.supplied(papers, form, act.at()).passed(Kind.SUPPLEMENTED, act));
      return Decision.make(next, new DossierEvent.Supplemented(next.status(), act.at()));
    }

    /** 5 → 7. */
    public Decision<Withdrawn> withdraw(Act act) {
      return Withdrawn.of(folder, act);
    }
  }

  /** A refusal was begun and may still be undone; outside, the status is 1 as before. */
  record RefusalPending(Folder folder, Refusal refusal) implements Dossier {

    @Override
    public NationalStatus status() {
      return NationalStatus.NEWLY_REGISTERED;
    }

    @Override
    public RefusalPending with(Folder changed) {
      return new RefusalPending(changed, refusal);
    }

    /** Takes the refusal back inside the window. */
    public Decision<Submitted> undo(Act act) {
      if (!act.at().isBefore(refusal.undoUntil())) {
        return Decision.decline(Objection.Kind.REFUSAL_WINDOW_OVER);
      }
      return Decision.make(new Submitted(folder.passed(Kind.REFUSAL_UNDONE, act)));
    }

    /** 1 → 3 once the window is over; money that was taken is due back. */
    public Decision<Refused> finish(FormNumber number, Act act) {
      if (act.at().isBefore(refusal.undoUntil())) {
        return Decision.decline(Objection.Kind.REFUSAL_WINDOW_OPEN);
      }
      var last = new FinalRefusal(refusal, refusal.undoUntil(), act.at(), number);
      var next = new Refused(folder.refundsDue(act.at()).passed(Kind.REFUSED, act), last);
      return Decision.make(next, new DossierEvent.Refused(next.status(), act.at()));
    }

    /** The citizen may still be quicker than the refusal. */
    public Decision<Withdrawn> withdraw(Act act) {
      return Withdrawn.of(folder, act);
    }
  }

  /** Refused in writing (3). */
  record Refused(Folder folder, FinalRefusal refusal) implements Dossier {

    @Override
    public NationalStatus status() {
      return NationalStatus.NOT_ACCEPTED;
    }

    @Override
    public Refused with(Folder changed) {
      return new Refused(changed, refusal);
    }
  }

  /** Taken back by the citizen (7; NĐ 118/2025, art. 21). */
  record Withdrawn(Folder folder) implements Dossier {

    static Decision<Withdrawn> of(Folder folder, Act act) {
      var next = new Withdrawn(folder.refundsDue(act.at()).passed(Kind.WITHDRAWN, act));
      return Decision.make(next, new DossierEvent.Withdrawn(next.status(), act.at()));
    }

    @Override
    public NationalStatus status() {
      return NationalStatus.WITHDRAWN;
    }

    @Override
    public Withdrawn with(Folder changed) {
      return new Withdrawn(changed);
    }
  }

  /** Received as complete and valid (2), on its way to the unit that resolves it. */
  record Accepted(Folder folder, Handling handling) implements Dossier {

    @Override
    public NationalStatus status() {
      return NationalStatus.ACCEPTED;
    }

    @Override
    public Accepted with(Folder changed) {
      return new Accepted(changed, handling);
    }

    @Override
    public Optional<Handling> accepted() {
      return Optional.of(handling);
    }

    /** 2 → 4. */
    public Decision<InProcess> begin(String holder, Act act) {
      var next = new InProcess(folder.passed(Kind.IN_PROCESS, act), handling, holder);
      return Decision.make(next, new DossierEvent.InProcessing(next.status(), act.at(), holder));
    }
  }

  /** With the unit that resolves it (4). */
  record InProcess(Folder folder, Handling handling, String holder) implements Dossier {

    @Override
    public NationalStatus status() {
      return NationalStatus.IN_PROCESS;
    }

    @Override
    public InProcess with(Folder changed) {
      return new InProcess(changed, handling, holder);
    }

    @Override
    public boolean heldBy(String agency) {
      return holder.equals(agency);
    }

    @Override
    public Optional<Handling> accepted() {
      return Optional.of(handling);
    }

    /** 4 → 5, 6 or 8. */
    public Decision<Suspended> suspend(Suspension suspension) {
      var act = suspension.begun();
      var next = new Suspended(folder.passed(Kind.SUSPENDED, act), handling, holder, suspension);
      return Decision.make(
          next, new DossierEvent.Suspended(next.status(), act.at(), suspension.kind()));
    }

    /** 4 → 9. The clock ends (QĐ 766/QĐ-TTg). */
    public Decision<ResultReady> finish(@Nullable String documentId, Act act, ZoneId zone) {
      Instant promised = handling.promise().promisedAt();
      var result = new Result(documentId, act.at(), Timeliness.of(act.at(), promised, zone));
      var next = new ResultReady(folder.passed(Kind.RESULT_READY, act), handling, holder, result);
      return Decision.make(
          next,
          new DossierEvent.ResultReady(
              next.status(), act.at(), documentId, promised, result.timeliness()));
    }
  }

  /** Rests for papers (5), a payment (6) or because it was stopped (8). */
  record Suspended(Folder folder, Handling handling, String holder, Suspension suspension)
      implements Dossier {

    @Override
    public NationalStatus status() {
      return suspension.kind().status();
    }

    @Override
    public Suspended with(Folder changed) {
      return new Suspended(changed, handling, holder, suspension);
    }

    @Override
    public boolean heldBy(String agency) {
      return holder.equals(agency);
    }

    @Override
    public Optional<Handling> accepted() {
      return Optional.of(handling);
    }

    /** Papers come in while the dossier rests for them; the officer resumes when they will do. */
    public Decision<Suspended> supply(List<Paper> papers, Map<String, String> form, Act act) {
      if (suspension.kind() != SuspensionKind.SUPPLEMENT) {
        return Decision.wrongStatus(this);
      }
      var next = with(folder.supplied(papers, form, act.at()).passed(Kind.SUPPLEMENTED, act));
      return Decision.make(next, new DossierEvent.Supplemented(next.status(), act.at()));
    }

    /** 5, 6 or 8 → 4, with the promise as it now stands. */
    public Decision<InProcess> resume(Promise promise, Act act) {
      var next =
          new InProcess(
              folder.passed(Kind.RESUMED, act),
              handling.resumed(suspension, promise, act.at()),
              holder);
      return Decision.make(
          next,
          new DossierEvent.Resumed(
              next.status(), act.at(), suspension.kind(), promise.promisedAt()));
    }
  }

  /** The result lies ready (9). */
  record ResultReady(Folder folder, Handling handling, String holder, Result result)
      implements Dossier {

    @Override
    public NationalStatus status() {
      return NationalStatus.RESULT_READY;
    }

    @Override
    public ResultReady with(Folder changed) {
      return new ResultReady(changed, handling, holder, result);
    }

    @Override
    public Optional<Result> outcome() {
      return Optional.of(result);
    }

    @Override
    public boolean heldBy(String agency) {
      return holder.equals(agency);
    }

    @Override
    public Optional<Handling> accepted() {
      return Optional.of(handling);
    }

    /** 9 → 10, to someone whose identity was checked. */
    public Decision<HandedOver> handOver(HandOver handOver, boolean receiverChecked) {
      if (!receiverChecked) {
        return Decision.decline(Objection.Kind.RECEIVER_NOT_CHECKED);
      }
      var act = handOver.act();
      var next =
          new HandedOver(folder.passed(Kind.HANDED_OVER, act), handling, result, handOver, null);
      return Decision.make(
          next, new DossierEvent.HandedOver(next.status(), act.at(), handOver.method()));
    }
  }

  /** The result is in the citizen's hands (10); she may rate once. */
  record HandedOver(
      Folder folder, Handling handling, Result result, HandOver handOver, @Nullable Rating rating)
      implements Dossier {

    @Override
    public NationalStatus status() {
      return NationalStatus.HANDED_OVER;
    }

    @Override
    public HandedOver with(Folder changed) {
      return new HandedOver(changed, handling, result, handOver, rating);
    }

    @Override
    public Optional<Result> outcome() {
      return Optional.of(result);
    }

    @Override
    public Optional<Handling> accepted() {
      return Optional.of(handling);
    }

    /** The citizen's marks (NĐ 118/2025, art. 33). */
    public Decision<HandedOver> rate(Map<String, Integer> scores, Act act) {
      if (rating != null) {
        return Decision.decline(Objection.Kind.RATED_BEFORE);
      }
      if (!Rating.valid(scores)) {
        return Decision.decline(Objection.Kind.SCORES_INVALID);
      }
      var rated = new Rating(scores, act.at());
      var next = new HandedOver(folder.passed(Kind.RATED, act), handling, result, handOver, rated);
      return Decision.make(next, new DossierEvent.Rated(next.status(), act.at(), rated.scores()));
    }
  }
}
