package vn.motcua.event.delivery.listening;

import java.util.Optional;
import java.util.Set;
import org.slf4j.MDC;
import vn.motcua.aggregate.store.Mark;
import vn.motcua.aggregate.store.Seen;
import vn.motcua.aggregate.store.Trace;
import vn.motcua.event.contract.EventCatalogue;
import vn.motcua.event.contract.EventType;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.delivery.envelope.EventHeaders;
import vn.motcua.event.delivery.tracing.ConsumerSpan;
import vn.motcua.event.delivery.tracing.EventSpans;
import vn.motcua.event.delivery.tracing.Outcome;

/**
 * Takes one event one step: dropped when seen before, refused when it is ahead of its turn, handled
 * when it is the next.
 */
final class EventStep {

  /** Families in which a poison event lets its key wait for an operator. */
  private static final Set<String> HOLDING =
      Set.of(Topic.DOSSIER.topicName(), Topic.ROUTING.topicName(), Topic.DOCUMENT.topicName());

  private static final Set<String> FAMILIES =
      Set.copyOf(EventCatalogue.all().stream().map(EventType::family).toList());

  private final EventListening listening;
  private final ListeningMeters meters;
  private final EventSpans spans;
  private final String database;

  EventStep(EventListening listening, ListeningMeters meters, EventSpans spans, String database) {
    this.listening = listening;
    this.meters = meters;
    this.spans = spans;
    this.database = database;
  }

  /**
   * Takes the step.
   *
   * @throws DependencyDown when the same event should be taken again later
   */
  StepResult take(Arrival arrival, Seen seen) {
    var envelope = arrival.envelope();
    if (envelope.isEmpty()) {
      return new StepResult.Foreign("envelope.invalid");
    }
    var event = envelope.get();
    return standing(arrival, event, seen).orElseGet(() -> next(arrival, event, seen));
  }

  /** Decides by sequence alone; empty = it is its turn. */
  private Optional<StepResult> standing(Arrival arrival, EventHeaders event, Seen seen) {
    var sequence = event.sequence();
    if (sequence > seen.upTo()) {
      return sequence == seen.upTo() + 1 ? Optional.empty() : Optional.of(new StepResult.Ahead());
    }
    if (arrival.redriven() && seen.holes().contains(sequence)) {
      return Optional.empty();
    }
    var contradicts = sequence == seen.upTo() && !event.id().equals(seen.lastId());
    return Optional.of(
        contradicts ? new StepResult.Foreign(ReusedSequences.REASON) : repeated(arrival, event));
  }

  private StepResult repeated(Arrival arrival, EventHeaders event) {
    if (listening.route(event.type()).isPresent()) {
      try (var span = span(arrival, event)) {
        span.became(Outcome.DUPLICATE);
      }
    }
    return new StepResult.Repeated();
  }

  private ConsumerSpan span(Arrival arrival, EventHeaders event) {
    return spans.taking(
        event,
        listening.group(),
        arrival.topic(),
        arrival.partition(),
        arrival.offset(),
        arrival.redriven());
  }

  private StepResult next(Arrival arrival, EventHeaders event, Seen seen) {
    var after = seen.with(event.sequence(), event.id());
    var type = EventCatalogue.byName(event.type());
    if (type.isEmpty()) {
      return unknown(event, after);
    }
    var route = listening.route(event.type());
    if (route.isEmpty()) {
      return new StepResult.Passed(after, true);
    }
    try (var span = span(arrival, event)) {
      return handle(route.get(), arrival, event, after, span);
    }
  }

  private StepResult unknown(EventHeaders event, Seen after) {
    var version = event.type().lastIndexOf(".v");
    var family = version < 0 ? event.type() : event.type().substring(0, version);
    if (FAMILIES.contains(family)) {
      meters.skipped(event.type());
      return new StepResult.Passed(after, true);
    }
    var unknown = new IllegalArgumentException("unknown family");
    return new StepResult.Poisoned("family.unknown", unknown, false);
  }

  private <T> StepResult handle(
      EventListening.Route<T> route,
      Arrival arrival,
      EventHeaders event,
      Seen after,
      ConsumerSpan span) {
    T value;
    try {
      value = EventValue.read(arrival.value(), route.record());
    } catch (RuntimeException unreadable) {
      span.became(Outcome.POISON, unreadable);
      return new StepResult.Poisoned(
          "value.invalid", unreadable, HOLDING.contains(arrival.topic()));
    }
    var mark = new Mark(arrival.producer().orElseThrow(), event.sequence(), after);
    return handle(route.handler(), new ReceivedEvent<>(event, value, mark), span);
  }

  private <T> StepResult handle(
      EventHandler<T> handler, ReceivedEvent<T> event, ConsumerSpan span) {
    var after = event.mark().after();
    var traceparent = span.traceparent(event.headers().traceparent());
    if (traceparent != null) {
      Trace.follow(database, event.headers().id(), traceparent);
      MDC.put(Trace.TRACEPARENT, traceparent);
    }
    try {
      return handled(handler.handle(event), after, span);
    } catch (Exception error) {
      return failed(event.headers(), after, error, span);
    } finally {
      MDC.remove(Trace.TRACEPARENT);
    }
  }

  private StepResult handled(Handled handled, Seen after, ConsumerSpan span) {
    return switch (handled) {
      case Handled.Applied applied -> {
        span.became(Outcome.APPLIED);
        yield new StepResult.Passed(after, listening.markReaders().isEmpty());
      }
      case Handled.NoEffect none -> {
        span.became(Outcome.NO_EFFECT);
        yield new StepResult.Passed(after, true);
      }
      case Handled.Duplicate duplicate -> {
        span.became(Outcome.DUPLICATE);
        yield new StepResult.Passed(after, true);
      }
      case Handled.WaitFor waiting -> {
        span.became(Outcome.WAITING);
        yield new StepResult.Waiting(waiting.reason());
      }
    };
  }

  private static StepResult failed(
      EventHeaders event, Seen after, Exception error, ConsumerSpan span) {
    if (Outage.alreadyMarked(error)) {
      span.became(Outcome.DUPLICATE);
      return new StepResult.Passed(after, false);
    }
    if (Outage.causes(error)) {
      span.became(Outcome.OUTAGE, error);
      throw new DependencyDown("while handling " + event.type(), error);
    }
    span.became(Outcome.PARKED, error);
    return new StepResult.Failed(error);
  }

  /** Whether a poison event of this topic lets its key wait for an operator. */
  static boolean holds(String topic) {
    return HOLDING.contains(topic);
  }
}
