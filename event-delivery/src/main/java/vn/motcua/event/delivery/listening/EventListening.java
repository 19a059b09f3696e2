package vn.motcua.event.delivery.listening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.event.contract.EventCatalogue;
import vn.motcua.event.contract.Topic;

/** What one service listens to: its group, its topics, a handler for each type it acts on. */
public final class EventListening {

  private final String group;
  private final Set<Topic> topics;
  private final Map<String, Route<?>> routes;
  private final List<MarkReader> markReaders;

  private EventListening(Builder parts) {
    this.group = Objects.requireNonNull(parts.group, "group");
    this.topics = Set.copyOf(parts.topics);
    this.routes = Map.copyOf(parts.routes);
    this.markReaders = List.copyOf(parts.markReaders);
  }

  public static Builder builder() {
    return new Builder();
  }

  public String group() {
    return group;
  }

  /** Names on the broker, in a fixed order. */
  public List<String> topicNames() {
    return topics.stream().map(Topic::topicName).sorted().toList();
  }

  Optional<Route<?>> route(String type) {
    return Optional.ofNullable(routes.get(type));
  }

  List<MarkReader> markReaders() {
    return markReaders;
  }

  /** A type of event, the record it is read into, and who handles it. */
  record Route<T>(Class<T> record, EventHandler<T> handler) {}

  /** Gathers what a service listens to. */
  public static final class Builder {
    private String group = "";
    private final Set<Topic> topics = new TreeSet<>();
    private final Map<String, Route<?>> routes = new HashMap<>();
    private final List<MarkReader> markReaders = new ArrayList<>();

    private Builder() {}

    /** Consumer group; replicas of a service share it. Set by {@code EventDelivery}. */
    public Builder group(String name) {
      group = name;
      return this;
    }

    /**
     * Topics to hear beyond those of the handled types; private ones feed {@link PrivateRecords}.
     */
    public Builder topics(Topic... more) {
      topics.addAll(List.of(more));
      return this;
    }

    /** Handles one type of the catalogue; its topic is subscribed to. */
    public <T> Builder on(Class<T> record, EventHandler<T> handler) {
      return on(EventCatalogue.byRecord(record).name(), record, handler);
    }

    /** {@link #on(Class, EventHandler)} with the wire name spelt out. */
    public <T> Builder on(String type, Class<T> record, EventHandler<T> handler) {
      var known =
          EventCatalogue.byName(type)
              .orElseThrow(() -> new IllegalArgumentException(type + " is no known event"));
      if (routes.putIfAbsent(type, new Route<>(record, handler)) != null) {
        throw new IllegalArgumentException(type + " has a handler already");
      }
      topics.add(known.topic());
      return this;
    }

    /** Where the marks of applied events are; several may be given. */
    public Builder marks(MarkReader reader) {
      markReaders.add(reader);
      return this;
    }

    public EventListening build() {
      if (group.isBlank()) {
        throw new IllegalArgumentException("A listener needs its group");
      }
      return new EventListening(this);
    }
  }
}
