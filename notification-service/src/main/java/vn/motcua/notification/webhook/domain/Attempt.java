package vn.motcua.notification.webhook.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * One attempt, for the log.
 *
 * @param number from 1 within one sending
 * @param took from the first step to the outcome
 */
public record Attempt(
    String id,
    String subscription,
    String eventId,
    String type,
    int number,
    Instant at,
    Duration took,
    Outcome outcome) {}
