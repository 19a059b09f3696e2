package vn.motcua.event.delivery.listening;

/** Something that every event needs is not there for the moment: pause, then try the same again. */
public final class DependencyDown extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DependencyDown(String dependency, Throwable cause) {
    super(dependency, cause);
  }
}
