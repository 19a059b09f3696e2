package vn.motcua.pades.key.pkcs11;

import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.KeyRefusal;
import vn.motcua.pades.Refusal;
import vn.motcua.pades.TokenRefusal;

/** What a token's failure means, read from the CKR_* code in the chain of causes. */
enum TokenFault {
  WRONG_PIN(KeyRefusal.WRONG_PIN),
  PIN_LOCKED(TokenRefusal.PIN_LOCKED),
  SCHEME_MISSING(TokenRefusal.SCHEME_MISSING),
  ABSENT(TokenRefusal.ABSENT),
  OTHER(TokenRefusal.FAULT);

  private static final Pattern CODE = Pattern.compile("CKR_[A-Z0-9_]+");
  private static final Set<String> WRONG =
      Set.of("CKR_PIN_INCORRECT", "CKR_PIN_INVALID", "CKR_PIN_LEN_RANGE");
  private static final Set<String> LOCKED = Set.of("CKR_PIN_LOCKED", "CKR_PIN_EXPIRED");
  private static final Set<String> NOT_THERE =
      Set.of(
          "CKR_TOKEN_NOT_PRESENT",
          "CKR_TOKEN_NOT_RECOGNIZED",
          "CKR_DEVICE_REMOVED",
          "CKR_SLOT_ID_INVALID");
  private static final Set<String> NOT_SO =
      Set.of("CKR_MECHANISM_INVALID", "CKR_MECHANISM_PARAM_INVALID", "CKR_KEY_TYPE_INCONSISTENT");

  private final Refusal refusal;

  TokenFault(Refusal refusal) {
    this.refusal = refusal;
  }

  static TokenFault of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      TokenFault fault = known(cause);
      if (fault != OTHER) {
        return fault;
      }
    }
    return OTHER;
  }

  Refusal refusal() {
    return refusal;
  }

  /** Whether a new login may help: session lost, logged out, token put in again, device error. */
  boolean mayPass() {
    return this == ABSENT || this == OTHER;
  }

  /** Whether the token counts this login against its owner. */
  boolean forbidsAnotherLogin() {
    return this == WRONG_PIN || this == PIN_LOCKED;
  }

  private static TokenFault known(Throwable cause) {
    if (cause instanceof NoSuchAlgorithmException) {
      return SCHEME_MISSING;
    }
    String code = code(cause.getMessage());
    if (WRONG.contains(code)) {
      return WRONG_PIN;
    }
    if (LOCKED.contains(code)) {
      return PIN_LOCKED;
    }
    if (NOT_SO.contains(code)) {
      return SCHEME_MISSING;
    }
    return NOT_THERE.contains(code) ? ABSENT : OTHER;
  }

  private static String code(@Nullable String message) {
    Matcher found = CODE.matcher(message == null ? "" : message);
    return found.find() ? found.group() : "";
  }
}
