package vn.motcua.event.contract.invented;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.EventCatalogue;
import vn.motcua.event.contract.Topic;

/** Keeps what one story tells, and numbers it as the services would. */
final class Recorder {

  private final RandomGenerator random;
  private final String key;
  private final List<InventedEvent> told = new ArrayList<>();
  private final Map<String, Long> sequences = new HashMap<>();

  Recorder(RandomGenerator random) {
    this.random = random;
    this.key = id();
  }

  /** Key of all events of the story: the dossier's id. */
  String key() {
    return key;
  }

  /** Told by the aggregate that stands for the dossier itself in its service. */
  InventedEvent tell(Instant time, Object value, @Nullable InventedEvent cause) {
    return tell(key, time, value, cause);
  }

  InventedEvent tell(String aggregate, Instant time, Object value, @Nullable InventedEvent cause) {
    var type = EventCatalogue.byRecord(value.getClass());
    var source = kind(type.topic()) + "/" + aggregate + "@1";
    var event =
        new InventedEvent(
            type,
            key,
            id(),
            source,
            time,
            sequences.merge(source, 1L, Long::sum),
            cause == null ? null : cause.id(),
            value);
    told.add(event);
    return event;
  }

  /** All that was told, in the order of time. */
  List<InventedEvent> events() {
    return told.stream().sorted(Comparator.comparing(InventedEvent::time)).toList();
  }

  String id() {
    return new UUID(
            (random.nextLong() & ~0xF000L) | 0x4000L,
            (random.nextLong() & ~(0b11L << 62)) | (0b10L << 62))
        .toString();
  }

  String hash() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String kind(Topic topic) {
    return switch (topic) {
      case DOSSIER -> "intake/dossier";
      case ROUTING -> "routing/route";
      case DOCUMENT -> "signing/outgoing_documents";
      case NOTICE -> "notification/correspondence";
      case DOSSIER_CONTENT, CONTACT, ORGANISATION, CONTROL, DEAD_LETTERS ->
          throw new IllegalArgumentException("Stories stay on public topics: " + topic);
    };
  }
}
