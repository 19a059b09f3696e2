package vn.motcua.event.contract;

/**
 * An event that any subscriber may read: codes, opaque ids, dates and enumerations, nothing
 * personal.
 */
public interface PublicEvent {}
