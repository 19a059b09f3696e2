package vn.motcua.intake.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.intake.domain.Folder;
import vn.motcua.intake.domain.Paper;
import vn.motcua.intake.domain.Procedure;
import vn.motcua.intake.domain.Submission;
import vn.motcua.intake.domain.TrackingSecret;
import vn.motcua.intake.domain.Versions;

/** A checked submission on its way into the register. */
record SubmissionDraft(
    SubmitDossier.Command command,
    String hash,
    SubmissionCheck.Checked checked,
    Procedures.Offer offer,
    Instant now) {

  Procedure procedure() {
    return offer.procedure();
  }

  List<TypedPaper> papers() {
    return command.typed().papers();
  }

  List<Upload> uploads() {
    return command.uploads();
  }

  String key() {
    return command.submissionKey();
  }

  String competent() {
    return checked.agencies().competent();
  }

  LocalDate day() {
    return LocalDate.ofInstant(now, VietnamTime.ZONE);
  }

  List<PaperFault> announcementFaults(PaperReception reception) {
    boolean filesNeeded = !command.actor().intakeOfficer();
    var faults = new ArrayList<>(reception.faults(procedure(), papers(), uploads(), filesNeeded));
    faults.addAll(PaperReception.missing(procedure(), papers()));
    return faults;
  }

  Folder folder(String id, String code, TrackingSecret secret, List<Paper> kept) {
    return new Folder(
        id,
        code,
        secret,
        procedure(),
        checked.agencies(),
        submission(),
        checked.applicant(),
        checked.form(),
        kept,
        offer.fees(),
        null,
        Versions.FIRST,
        List.of());
  }

  private Submission submission() {
    var actor = command.actor();
    return new Submission(
        checked.channel(),
        actor.personId(),
        actor.intakeOfficer() ? null : actor.personId(),
        command.typed().consent(),
        checked.delivery(),
        checked.language(),
        now,
        hash);
  }
}
