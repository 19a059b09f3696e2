package vn.motcua.aggregate.store;

import java.util.Optional;
import java.util.regex.Pattern;

/** The database refused one write of a group; the others stand. */
final class RefusedWrite extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int DUPLICATE_KEY = 11000;
  private static final int IMMUTABLE_FIELD = 66;
  private static final Pattern INDEX = Pattern.compile("index: (\\S+) dup key");

  private final int code;

  RefusedWrite(int code, String message) {
    super(message);
    this.code = code;
  }

  /** Whether an update found no aggregate at its version. */
  boolean foundNothing() {
    return code == IMMUTABLE_FIELD;
  }

  /** Name of the unique index that the write collided with. */
  Optional<String> collidedIndex() {
    var message = getMessage();
    if (code != DUPLICATE_KEY || message == null) {
      return Optional.empty();
    }
    var matcher = INDEX.matcher(message);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
