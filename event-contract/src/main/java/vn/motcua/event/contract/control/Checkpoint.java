package vn.motcua.event.contract.control;

/** How far an aggregate has come, for reconciliation. */
public record Checkpoint(
    String producer, String aggregateId, String topic, long sequence, String hash) {}
