package vn.motcua.aggregate.store;

/** Another aggregate of the collection already holds this unique key. */
public final class KeyTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String keyName;

  KeyTaken(String collection, String keyName) {
    super("key " + keyName + " is taken in " + collection);
    this.keyName = keyName;
  }

  public String keyName() {
    return keyName;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
