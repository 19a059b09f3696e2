package vn.motcua.aggregate.store;

/** What became of an abandoned reservation: its owner has it, or it is void. */
public record Swept(Reservation reservation, boolean settled) {}
