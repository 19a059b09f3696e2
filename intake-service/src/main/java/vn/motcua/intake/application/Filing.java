package vn.motcua.intake.application;

import java.util.List;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import vn.motcua.intake.application.DossierCodes.ReservedCode;
import vn.motcua.intake.application.Dossiers.AlreadyFiled;
import vn.motcua.intake.application.Dossiers.CodeTaken;
import vn.motcua.intake.domain.Act;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.Paper;
import vn.motcua.intake.domain.TrackingSecret;

/** The one write that files a dossier, under the next free code of its series. */
final class Filing {

  private static final int MOST_CODES = 5;

  private final Dossiers dossiers;
  private final DossierCodes codes;
  private final PaperReception reception;
  private final Supplier<String> ids;
  private final Supplier<String> secrets;

  Filing(
      Dossiers dossiers,
      DossierCodes codes,
      PaperReception reception,
      Supplier<String> ids,
      Supplier<String> secrets) {
    this.dossiers = dossiers;
    this.codes = codes;
    this.reception = reception;
    this.ids = ids;
    this.secrets = secrets;
  }

  /** Never empty: whoever cannot be answered now is told to send the same again. */
  Mono<Outcome> file(SubmissionDraft draft, List<Paper> papers) {
    return file(draft, papers, MOST_CODES);
  }

  private Mono<Outcome> file(SubmissionDraft draft, List<Paper> papers, int codesLeft) {
    return codes
        .reserve(draft.competent(), draft.day(), draft.key())
        .flatMap(code ->
            file(draft, papers, code)
                .onErrorResume(AlreadyFiled.class, _ -> overtaken(draft, papers, code))
                .onErrorResume(CodeTaken.class, _ -> codeTaken(draft, papers, code, codesLeft)));
  }

  private Mono<Outcome> file(SubmissionDraft draft, List<Paper> papers, ReservedCode code) {
    var act = new Act(draft.command().actor().personId(), draft.now());
    var folder = draft.folder(ids.get(), code.code(), new TrackingSecret(secrets.get()), papers);
    var first = Dossier.Submitted.open(folder, act);
    return dossiers
        .file(first, draft.key(), act)
        .flatMap(filed -> codes.settle(code).thenReturn(new Outcome.Done(filed, false)));
  }

  /** The same request was quicker elsewhere: its answer is ours, and what we drew is given back. */
  private Mono<Outcome> overtaken(SubmissionDraft draft, List<Paper> papers, ReservedCode code) {
    return dossiers
        .bySubmission(draft.key())
        .delayUntil(winner ->
            winner.dossier().folder().code().equals(code.code())
                ? Mono.empty()
                : codes.release(code, "repeated submission"))
        .delayUntil(_ -> reception.discard(papers))
        .map(winner -> SubmitDossier.repeated(winner, draft.hash()))
        .switchIfEmpty(Mono.defer(() -> later(papers)));
  }

  /**
   * The same request draws the same code, so its winner may hold it; the code of a stranger's
   * dossier is void for us. The holder is looked up first: once it can be seen, so can its key.
   */
  private Mono<Outcome> codeTaken(
      SubmissionDraft draft, List<Paper> papers, ReservedCode code, int codesLeft) {
    return dossiers
        .byCode(code.code())
        .flatMap(_ -> dossiers.bySubmission(draft.key()).hasElement())
        .flatMap(ours ->
            ours ? overtaken(draft, papers, code) : nextCode(draft, papers, code, codesLeft - 1))
        .switchIfEmpty(Mono.defer(() -> later(papers)));
  }

  private Mono<Outcome> nextCode(
      SubmissionDraft draft, List<Paper> papers, ReservedCode code, int codesLeft) {
    return codes
        .release(code, "code held by another dossier")
        .then(Mono.defer(() -> codesLeft > 0 ? file(draft, papers, codesLeft) : later(papers)));
  }

  /** Nothing is filed; the sweep decides about the code. */
  private Mono<Outcome> later(List<Paper> papers) {
    return reception.discard(papers).thenReturn(new Outcome.NotReady());
  }
}
