package vn.motcua.event.contract.control;

/** A reader has a gap and asks for the history of one aggregate again. */
public record RepublicationRequested(
    String producer, String aggregateId, String topic, long fromSequence, String requestedBy) {}
