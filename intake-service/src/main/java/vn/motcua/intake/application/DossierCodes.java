package vn.motcua.intake.application;

import java.time.LocalDate;
import reactor.core.publisher.Mono;

/** The series of dossier codes: each agency and day has its own (NĐ 118/2025, art. 28). */
public interface DossierCodes {

  /** The same owner gets the same code again. */
  Mono<ReservedCode> reserve(String agency, LocalDate day, String owner);

  /** The dossier stands. */
  Mono<Void> settle(ReservedCode code);

  /** No dossier will stand under it. */
  Mono<Void> release(ReservedCode code, String reason);

  /** A code that waits for its dossier. */
  record ReservedCode(String code, String series, long serial, String owner) {}
}
