package vn.motcua.allinone.demo;

/** A step of the demo did not come out as it must; the message says why. */
public final class StepFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StepFailed(String why) {
    super(why);
  }

  public StepFailed(String why, Throwable cause) {
    super(why, cause);
  }
}
