package vn.motcua.aggregate.store;

/** Someone else has changed the aggregate since it was loaded: load, decide and store again. */
public final class VersionConflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String aggregateId;

  VersionConflict(String collection, String aggregateId, long version) {
    super(collection + " " + aggregateId + " is no longer at version " + version);
    this.aggregateId = aggregateId;
  }

  public String aggregateId() {
    return aggregateId;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
