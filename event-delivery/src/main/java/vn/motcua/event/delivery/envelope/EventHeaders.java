package vn.motcua.event.delivery.envelope;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of an event, as CloudEvents name them.
 *
 * @param source aggregate that published it: service, kind, id and restore epoch
 * @param sequence position among what that aggregate published on this topic, from 1
 * @param causationId id of the event that caused it
 * @param traceparent W3C trace context of the request behind it
 * @param key key of the record: the dossier id where there is a dossier
 */
public record EventHeaders(
    String id,
    String type,
    String source,
    @Nullable String subject,
    Instant time,
    long sequence,
    @Nullable String causationId,
    @Nullable String traceparent,
    String key) {}
