package vn.motcua.event.contract;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every type of event that Motcua knows, topic by topic, in the order of a dossier's life. It is
 * written down in {@code events.tsv}.
 */
public final class EventCatalogue {

  private static final List<EventType<?>> TYPES = EventList.read();

  private static final Map<String, EventType<?>> BY_NAME =
      TYPES.stream().collect(toUnmodifiableMap(EventType::name, identity()));

  private static final Map<Class<?>, EventType<?>> BY_RECORD =
      TYPES.stream().collect(toUnmodifiableMap(EventType::record, identity()));

  private EventCatalogue() {}

  /** All types, topic by topic, in the order of a dossier's life. */
  public static List<EventType<?>> all() {
    return TYPES;
  }

  /** Types of one topic, in the order of a dossier's life. */
  public static List<EventType<?>> on(Topic topic) {
    return TYPES.stream().filter(type -> type.topic() == topic).toList();
  }

  /** Type by its wire name. */
  public static Optional<EventType<?>> byName(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /**
   * Type of an event record.
   *
   * @throws IllegalArgumentException when the record is no event
   */
  @SuppressWarnings("unchecked")
  public static <T> EventType<T> byRecord(Class<T> record) {
    var type = BY_RECORD.get(record);
    if (type == null) {
      throw new IllegalArgumentException(record.getName() + " is not an event");
    }
    return (EventType<T>) type;
  }
}
