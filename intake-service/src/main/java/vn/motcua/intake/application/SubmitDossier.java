package vn.motcua.intake.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.intake.domain.Actor;

/**
 * Files a submission, online or at the desk (NĐ 118/2025, art. 15, 17).
 *
 * <p>The same key of the same person files one dossier, however often it is sent. Nothing is kept
 * before everything was checked; the one write that files the dossier decides.
 */
public final class SubmitDossier {

  private final Dossiers dossiers;
  private final Procedures procedures;
  private final Organisation organisation;
  private final PaperReception reception;
  private final Clock clock;
  private final Filing filing;

  public SubmitDossier(
      Dossiers dossiers,
      DossierCodes codes,
      Procedures procedures,
      Organisation organisation,
      PaperReception reception,
      Clock clock,
      Supplier<String> ids,
      Supplier<String> secrets) {
    this.dossiers = dossiers;
    this.filing = new Filing(dossiers, codes, reception, ids, secrets);
    this.procedures = procedures;
    this.organisation = organisation;
    this.reception = reception;
    this.clock = clock;
  }

  public Mono<Outcome> handle(Command command) {
    String hash = BodyFingerprint.of(command.typed(), command.uploads());
    return answerBefore(command, hash).switchIfEmpty(Mono.defer(() -> first(command, hash)));
  }

  private Mono<Outcome> answerBefore(Command command, String hash) {
    return dossiers.bySubmission(command.submissionKey()).map(filed -> repeated(filed, hash));
  }

  static Outcome repeated(Filed filed, String hash) {
    return filed.dossier().folder().submission().bodyHash().equals(hash)
        ? new Outcome.Done(filed, true)
        : new Outcome.KeyUsedOtherwise();
  }

  private Mono<Outcome> first(Command command, String hash) {
    Instant now = clock.instant();
    var checked = new SubmissionCheck(command.actor(), command.typed(), now).check();
    if (!checked.errors().isEmpty()) {
      return Mono.just(new Outcome.Invalid(checked.errors()));
    }
    var offer =
        procedures.on(
            LocalDate.ofInstant(now, VietnamTime.ZONE),
            checked.procedureCode(),
            command.typed().caseCode(),
            checked.channel());
    if (offer.isEmpty()) {
      return Mono.just(new Outcome.Unknown("procedure", checked.procedureCode()));
    }
    var formErrors = SubmissionCheck.formErrors(checked.form(), offer.get().form());
    if (!formErrors.isEmpty()) {
      return Mono.just(new Outcome.Invalid(formErrors));
    }
    return ready(new SubmissionDraft(command, hash, checked, offer.get(), now));
  }

  private Mono<Outcome> ready(SubmissionDraft draft) {
    return organisation
        .known()
        .flatMap(known -> known ? known(draft) : Mono.just(new Outcome.NotReady()));
  }

  private Mono<Outcome> known(SubmissionDraft draft) {
    return unknownAgency(draft).switchIfEmpty(Mono.defer(() -> withPapers(draft)));
  }

  private Mono<Outcome> unknownAgency(SubmissionDraft draft) {
    var agencies = draft.checked().agencies();
    return missing(agencies.receiving()).switchIfEmpty(missing(agencies.competent()));
  }

  private Mono<Outcome> missing(String agency) {
    return organisation
        .agency(agency)
        .hasElement()
        .filter(known -> !known)
        .map(_ -> new Outcome.Unknown("agency", agency));
  }

  private Mono<Outcome> withPapers(SubmissionDraft draft) {
    var faults = draft.announcementFaults(reception);
    if (!faults.isEmpty()) {
      return Mono.just(new Outcome.PapersRefused(faults));
    }
    return reception
        .inspect(draft.procedure(), draft.papers(), draft.uploads())
        .flatMap(checked -> kept(draft, checked));
  }

  private Mono<Outcome> kept(SubmissionDraft draft, List<PaperReception.Checked> checked) {
    var faults = PaperReception.Checked.faults(checked);
    if (!faults.isEmpty()) {
      return Mono.just(new Outcome.PapersRefused(faults));
    }
    return reception.keep(checked, draft.now()).flatMap(papers -> filing.file(draft, papers));
  }

  /** Who submits what under which idempotency key. */
  public record Command(
      Actor actor, String idempotencyKey, TypedSubmission typed, List<Upload> uploads) {

    String submissionKey() {
      return actor.personId() + "/" + idempotencyKey;
    }
  }
}
