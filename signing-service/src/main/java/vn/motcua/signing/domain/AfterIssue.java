package vn.motcua.signing.domain;

import static vn.motcua.signing.domain.Decision.accept;
import static vn.motcua.signing.domain.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.Standing.InForce;
import vn.motcua.signing.domain.Standing.Recalled;
import vn.motcua.signing.domain.Standing.Replaced;

/**
 * What became of a document after its issue: sent, answered, filed, corrected, replaced, recalled
 * (NĐ 30/2020, art. 18, 19, 21). A step that was taken before leaves it as it is.
 */
public record AfterIssue(
    Circulation circulation,
    List<Correction> corrections,
    @Nullable Archiving archived,
    Standing standing,
    List<LateWithdrawal> lateWithdrawals) {
  public AfterIssue {
    corrections = List.copyOf(corrections);
    lateWithdrawals = List.copyOf(lateWithdrawals);
  }

  static AfterIssue fresh(List<String> sendTo) {
    return new AfterIssue(Circulation.to(sendTo), List.of(), null, new InForce(), List.of());
  }

  Decision<AfterIssue> dispatch(Dispatch dispatch) {
    var open = circulation.latestTo(dispatch.recipient()).filter(sent -> !sent.isReturned());
    return open.isPresent() ? accept(this) : whileInForce(circulated(circulation.with(dispatch)));
  }

  Decision<AfterIssue> acknowledge(String recipient, Dispatch.Answer.Acknowledged given) {
    return switch (latestAnswer(recipient)) {
      case Waiting(var sent) -> whileInForce(circulated(circulation.answered(sent, given)));
      case Given(Dispatch.Answer.Acknowledged before) -> accept(this);
      case Given(Dispatch.Answer.Returned before) -> refuse(Refusal.DISPATCH_RETURNED);
      case NeverSent() -> refuse(Refusal.NOT_FOUND);
    };
  }

  Decision<AfterIssue> sendBack(String recipient, Dispatch.Answer.Returned given) {
    if (given.reason().isBlank()) {
      return refuse(Refusal.REASON_MISSING);
    }
    return switch (latestAnswer(recipient)) {
      case Waiting(var sent) -> whileInForce(circulated(circulation.answered(sent, given)));
      case Given(Dispatch.Answer.Returned before) -> accept(this);
      case Given(Dispatch.Answer.Acknowledged before) -> refuse(Refusal.DISPATCH_ACKNOWLEDGED);
      case NeverSent() -> refuse(Refusal.NOT_FOUND);
    };
  }

  /** Where the latest sending to an agency stands. */
  private sealed interface Latest {}

  private record NeverSent() implements Latest {}

  private record Waiting(Dispatch dispatch) implements Latest {}

  private record Given(Dispatch.Answer answer) implements Latest {}

  private Latest latestAnswer(String recipient) {
    Optional<Dispatch> latest = circulation.latestTo(recipient);
    if (latest.isEmpty()) {
      return new NeverSent();
    }
    var answer = latest.get().answer();
    return answer == null ? new Waiting(latest.get()) : new Given(answer);
  }

  Decision<AfterIssue> archive(Archiving archiving) {
    if (archived == null) {
      return whileInForce(
          new AfterIssue(circulation, corrections, archiving, standing, lateWithdrawals));
    }
    return archived.fileCode().equals(archiving.fileCode())
        ? accept(this)
        : refuse(Refusal.ALREADY_ARCHIVED);
  }

  Decision<AfterIssue> correct(Correction correction) {
    if (corrections.stream().map(Correction::letter).anyMatch(correction.letter()::equals)) {
      return accept(this);
    }
    var all = new ArrayList<>(corrections);
    all.add(correction);
    return whileInForce(new AfterIssue(circulation, all, archived, standing, lateWithdrawals));
  }

  Decision<AfterIssue> replace(Replaced replaced) {
    if (replaced.reason().isBlank()) {
      return refuse(Refusal.REASON_MISSING);
    }
    return standing instanceof Replaced before
            && before.replacement().equals(replaced.replacement())
        ? accept(this)
        : whileInForce(ended(replaced));
  }

  Decision<AfterIssue> recall(Recalled recalled) {
    if (recalled.reason().isBlank()) {
      return refuse(Refusal.REASON_MISSING);
    }
    return standing instanceof Recalled ? accept(this) : whileInForce(ended(recalled));
  }

  /** Recorded even on a frozen document: it changes nothing of it. */
  AfterIssue tooLate(LateWithdrawal withdrawal) {
    if (lateWithdrawals.stream().anyMatch(one -> one.eventId().equals(withdrawal.eventId()))) {
      return this;
    }
    var all = new ArrayList<>(lateWithdrawals);
    all.add(withdrawal);
    return new AfterIssue(circulation, corrections, archived, standing, all);
  }

  private Decision<AfterIssue> whileInForce(AfterIssue next) {
    return switch (standing) {
      case InForce holds -> accept(next);
      case Replaced over -> refuse(Refusal.REPLACED);
      case Recalled over -> refuse(Refusal.RECALLED);
    };
  }

  private AfterIssue circulated(Circulation next) {
    return new AfterIssue(next, corrections, archived, standing, lateWithdrawals);
  }

  private AfterIssue ended(Standing end) {
    return new AfterIssue(circulation, corrections, archived, end, lateWithdrawals);
  }

  public boolean isInForce() {
    return standing instanceof InForce;
  }
}
