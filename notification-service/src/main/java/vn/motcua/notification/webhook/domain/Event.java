package vn.motcua.notification.webhook.domain;

import java.time.Instant;

/**
 * A public event as it is sent on.
 *
 * @param key what is kept in order: the dossier's id
 * @param at when it happened
 * @param body structured CloudEvent, JSON
 */
public record Event(
    String topic, String key, String source, String id, String type, Instant at, String body) {}
