package vn.motcua.aggregate.store;

import java.time.Instant;

/** A serial that is promised to an owner whose document does not stand yet. */
public record Reservation(String series, long serial, String owner, Instant at) {}
