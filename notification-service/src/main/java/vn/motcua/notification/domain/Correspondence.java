package vn.motcua.notification.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.motcua.notification.domain.NoticeState.Delivered;
import vn.motcua.notification.domain.NoticeState.Failed;
import vn.motcua.notification.domain.NoticeState.OutcomeUnknown;
import vn.motcua.notification.domain.NoticeState.Planned;
import vn.motcua.notification.domain.NoticeState.Sending;
import vn.motcua.notification.domain.NoticeState.Sent;
import vn.motcua.notification.domain.NoticeState.Suppressed;

/**
 * Everything told about one dossier; the one place that decides whether a notice may leave.
 *
 * @param agencies agencies whose officers may read it
 */
public record Correspondence(String dossierId, Set<String> agencies, List<Notice> notices) {
  public Correspondence {
    agencies = Collections.unmodifiableSet(new TreeSet<>(agencies));
    notices = List.copyOf(notices);
  }

  /** Nothing said yet. */
  public static Correspondence open(String dossierId) {
    return new Correspondence(dossierId, Set.of(), List.of());
  }

  /** Plans one notice for each channel; what is planned already stays as it is. */
  public Turn plan(Happening happening, int templateVersion, Instant now, SendingRules rules) {
    var all = new ArrayList<>(notices);
    for (Channel channel : Channel.values()) {
      var key =
          new NoticeKey(happening.eventId(), Recipient.APPLICANT, channel, happening.occasion());
      if (find(key.id()).isEmpty()) {
        all.add(planned(key, happening, templateVersion, now, rules));
      }
    }
    var everyone = new TreeSet<>(agencies);
    everyone.addAll(happening.agencies());
    return turnTo(new Correspondence(dossierId, everyone, all));
  }

  private static Notice planned(
      NoticeKey key, Happening happening, int templateVersion, Instant now, SendingRules rules) {
    var start = Planned.at(rules.release(key, now));
    var facts = happening.facts();
    return new Notice(
        key,
        templateVersion,
        happening.contactVersion(),
        facts,
        rules.tooOld(facts, now) ? start.suppressed(Failure.TOO_OLD, now) : start);
  }

  /** Looks at what is due: puts off, gives up, or leaves it {@link #ready}. */
  public Turn review(Instant now, SendingRules rules, Reach reach) {
    return each(notice -> notice.in(new Review(now, rules, reach).of(notice)));
  }

  /** Notices that may leave now, in the order they were planned. */
  public List<Notice> ready(Instant now) {
    return notices.stream().filter(notice -> notice.ready(now)).toList();
  }

  /** Marks a notice as about to leave; must be stored before it does. */
  public Turn claim(String noticeId, Trail trail, SendingRules rules) {
    var unknownAfter = trail.claimedAt().plus(rules.receiptWait());
    return change(
        noticeId,
        state -> state instanceof Planned planned ? planned.claimed(trail, unknownAfter) : state);
  }

  /** Puts a notice off because its carrier cannot be reached; nothing has left. */
  public Turn hold(String noticeId, Instant now, SendingRules rules) {
    return change(
        noticeId,
        state ->
            state instanceof Planned planned ? planned.afterOutage(now, rules.backoff()) : state);
  }

  /** Gives up a notice that has not left. */
  public Turn suppress(String noticeId, Failure reason, Instant now) {
    return change(
        noticeId,
        state -> state instanceof Planned planned ? planned.suppressed(reason, now) : state);
  }

  /** What came of handing a claimed notice to its carrier. */
  public Turn settle(String noticeId, Dispatch dispatch, Instant now, SendingRules rules) {
    return change(noticeId, state -> settled(state, dispatch, now, rules));
  }

  private static NoticeState settled(
      NoticeState state, Dispatch dispatch, Instant now, SendingRules rules) {
    return switch (state) {
      case Sending sending -> settled(sending, dispatch, now, rules);
      case OutcomeUnknown unknown when dispatch instanceof Dispatch.Accepted(var ids) ->
          unknown.accepted(ids, now);
      case Planned _, Sent _, Delivered _, Failed _, OutcomeUnknown _, Suppressed _ -> state;
    };
  }

  private static NoticeState settled(
      Sending sending, Dispatch dispatch, Instant now, SendingRules rules) {
    return switch (dispatch) {
      case Dispatch.Accepted(var messageIds) -> sending.accepted(messageIds, now);
      case Dispatch.NothingLeft _ -> sending.nothingLeft(now, rules.backoff());
      case Dispatch.RefusedForNow _ -> sending.refusedForNow(now, rules);
      case Dispatch.Refused _ -> sending.refused(now);
      case Dispatch.Unknown _ -> sending;
    };
  }

  /** Whether a part of one of the notices is the one this receipt speaks of. */
  public boolean expects(Receipt receipt) {
    return notices.stream().anyMatch(notice -> expects(notice, receipt));
  }

  /** The carrier's word on a part of one of the notices; one that fits none changes nothing. */
  public Turn hear(Receipt receipt) {
    return each(notice -> expects(notice, receipt) ? notice.in(told(notice, receipt)) : notice);
  }

  private static boolean expects(Notice notice, Receipt receipt) {
    var trail = notice.state().trace();
    return trail != null && trail.expects(receipt);
  }

  private static NoticeState told(Notice notice, Receipt receipt) {
    return switch (notice.state()) {
      case Sending sending -> sending.told(receipt);
      case Sent sent -> sent.told(receipt);
      case OutcomeUnknown unknown -> unknown.told(receipt);
      case Planned _, Delivered _, Failed _, Suppressed _ -> notice.state();
    };
  }

  public Optional<Notice> find(String noticeId) {
    return notices.stream().filter(notice -> notice.id().equals(noticeId)).findFirst();
  }

  /** Id of the e-mail that carries what a short message did not, when there is one. */
  public Optional<String> carrierOf(Notice lost) {
    var key = lost.key();
    var inDoubt = lost.state() instanceof Failed || lost.state() instanceof OutcomeUnknown;
    if (key.channel() != Channel.SMS || !inDoubt) {
      return Optional.empty();
    }
    return find(new NoticeKey(key.eventId(), key.recipient(), Channel.EMAIL, key.occasion()).id())
        .filter(email -> !(email.state() instanceof Suppressed || email.state() instanceof Failed))
        .map(Notice::id);
  }

  /** When it wants to be looked at again. */
  public Optional<Instant> nextDue() {
    return notices.stream()
        .flatMap(notice ->
            switch (notice.state()) {
              case Planned planned -> Stream.of(planned.dueAt());
              case Sending sending -> Stream.of(sending.unknownAfter());
              case Sent _, Delivered _, Failed _, OutcomeUnknown _, Suppressed _ ->
                  Stream.<Instant>empty();
            })
        .min(Instant::compareTo);
  }

  private Turn change(String noticeId, UnaryOperator<NoticeState> step) {
    return each(
        notice -> notice.id().equals(noticeId) ? notice.in(step.apply(notice.state())) : notice);
  }

  private Turn each(UnaryOperator<Notice> step) {
    return turnTo(new Correspondence(dossierId, agencies, notices.stream().map(step).toList()));
  }

  private Turn turnTo(Correspondence after) {
    return new Turn(this, after, Announcement.between(this, after));
  }
}
