package vn.motcua.event.contract.exchange;

import org.jspecify.annotations.Nullable;

/** How a citizen wants to be told; reader: notification. */
public record Contact(
    String dossierId,
    int version,
    String recipientName,
    @Nullable String mobile,
    @Nullable String email,
    String language) {}
