package vn.motcua.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a notice tells: codes and dates only, nothing personal.
 *
 * @param at when it happened
 * @param promisedAt promised time, where one stands
 * @param kind which kind of the occasion, a name that the template has phrases for
 * @param agency code of the agency whose desk received the dossier
 */
public record Facts(
    String code, Instant at, @Nullable Instant promisedAt, @Nullable String kind, String agency) {}
