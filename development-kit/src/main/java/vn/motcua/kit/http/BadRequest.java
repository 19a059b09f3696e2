package vn.motcua.kit.http;

/** A request that cannot be answered as it is; the message is for the person who sent it. */
public final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  public BadRequest(int status, String message) {
    super(message);
    this.status = status;
  }

  public BadRequest(int status, String message, Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  /** The HTTP status to answer with. */
  public int status() {
    return status;
  }
}
