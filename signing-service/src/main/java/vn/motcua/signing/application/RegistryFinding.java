package vn.motcua.signing.application;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the register of outgoing documents says of a file that anybody holds. */
public record RegistryFinding(
    State state,
    String symbol,
    LocalDate issuedOn,
    @Nullable Instant endedAt,
    @Nullable String otherSymbol) {

  /** Whether the document holds. */
  public enum State {
    IN_FORCE,
    /** A letter mended its form; its content holds. */
    CORRECTED,
    REPLACED,
    RECALLED
  }

  /** Whether it holds, so that a citizen may rely on it. */
  public boolean holds() {
    return state == State.IN_FORCE || state == State.CORRECTED;
  }
}
