package vn.motcua.event.delivery.envelope;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import vn.motcua.aggregate.store.Trace;

/** Reads the attributes of an event from the headers of a record. */
public final class EnvelopeReader {

  private EnvelopeReader() {}

  /** Empty when the record is no event: an attribute that we rely on is missing or malformed. */
  public static Optional<EventHeaders> read(Headers headers, @Nullable String key) {
    var id = text(headers, "ce_id");
    var type = text(headers, "ce_type");
    var source = text(headers, "ce_source");
    var sequence = sequence(text(headers, "ce_sequence"));
    var time = time(text(headers, "ce_time"));
    if (id == null || type == null || source == null || sequence < 1 || time == null) {
      return Optional.empty();
    }
    if (key == null) {
      return Optional.empty();
    }
    return Optional.of(
        new EventHeaders(
            id,
            type,
            source,
            text(headers, "ce_subject"),
            time,
            sequence,
            text(headers, "ce_causationid"),
            text(headers, Trace.TRACEPARENT),
            key));
  }

  private static @Nullable String text(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static long sequence(@Nullable String text) {
    try {
      return text == null ? -1 : Long.parseLong(text);
    } catch (NumberFormatException none) {
      return -1;
    }
  }

  private static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException none) {
      return null;
    }
  }
}
