package vn.motcua.intake.application;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.intake.domain.Act;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;

/** The register: each change and its events become durable in one write. */
public interface Dossiers {

  Mono<Filed> byId(String dossierId);

  Mono<Filed> byCode(String dossierCode);

  Mono<Filed> bySubmission(String submissionKey);

  /**
   * Files a new dossier; {@link AlreadyFiled} when the submission key was used before, {@link
   * CodeTaken} when another dossier holds the code.
   */
  Mono<Filed> file(Decision.Made<? extends Dossier> first, String submissionKey, Act act);

  /** Loads, rules and stores; rules again when someone else was quicker. Empty when absent. */
  Mono<Outcome> rule(String dossierId, Ruling.Rule rule, Cause cause);

  /** The same with a decision that asks nobody. */
  default Mono<Outcome> decide(
      String dossierId, Function<Filed, Decision<? extends Dossier>> rule, Cause cause) {
    return rule(dossierId, filed -> Mono.just(new Ruling.Decided(rule.apply(filed))), cause);
  }

  /** Dossiers of one agency's desk, newest first. */
  Flux<Filed> ofDesk(DeskQuery query);

  /** Ids of pending refusals whose undo window ended by then. */
  Flux<String> refusalsDue(Instant now, int limit);

  /**
   * One page of a desk's list.
   *
   * @param status a national status, or null for all
   * @param after the id that ended the page before, or null
   */
  record DeskQuery(String agency, @Nullable Integer status, @Nullable String after, int limit) {}

  /** Someone filed under this submission key already. */
  final class AlreadyFiled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AlreadyFiled() {
      super("The submission key is taken", null, false, false);
    }
  }

  /** Another dossier holds the code. */
  final class CodeTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CodeTaken() {
      super("The dossier code is taken", null, false, false);
    }
  }
}
