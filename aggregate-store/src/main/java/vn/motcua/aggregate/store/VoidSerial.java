package vn.motcua.aggregate.store;

import java.time.Instant;

/** A serial that will never have an owner, and why. */
public record VoidSerial(String series, long serial, String reason, Instant at) {}
