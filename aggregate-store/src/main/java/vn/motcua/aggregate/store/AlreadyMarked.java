package vn.motcua.aggregate.store;

/** The aggregate already carries the effect of this event: nothing was written. */
public final class AlreadyMarked extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AlreadyMarked(String aggregateId, Mark mark) {
    super(aggregateId + " has seen " + mark.producer() + " #" + mark.sequence());
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
