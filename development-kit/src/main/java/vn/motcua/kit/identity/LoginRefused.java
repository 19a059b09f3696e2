package vn.motcua.kit.identity;

/** The identity provider said no; the message says why. */
public final class LoginRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LoginRefused(String reason) {
    super(reason);
  }
}
