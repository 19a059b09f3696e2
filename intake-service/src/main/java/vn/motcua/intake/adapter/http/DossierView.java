package vn.motcua.intake.adapter.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.application.Filed;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.Handling;
import vn.motcua.intake.domain.Language;
import vn.motcua.intake.domain.Milestone;
import vn.motcua.intake.domain.Paper;
import vn.motcua.intake.domain.Pause;
import vn.motcua.intake.domain.Supplement;

/** A dossier as its readers see it; the citizen sees no refusal that may still be undone. */
record DossierView(
    String dossierId,
    String code,
    long version,
    int nationalStatus,
    String statusText,
    String internalState,
    ProcedureView procedure,
    String receivingAgency,
    String competentAgency,
    String channel,
    Instant submittedAt,
    String resultDelivery,
    ApplicantView applicant,
    Map<String, String> form,
    List<PaperView> papers,
    List<FeeView> fees,
    @Nullable SupplementView supplement,
    @Nullable RefusalView refusal,
    @Nullable Instant receivedAt,
    @Nullable String receiptNumber,
    @Nullable Instant promisedAt,
    @Nullable Instant firstPromisedAt,
    @Nullable List<String> explanation,
    @Nullable List<Pause> pauses,
    @Nullable ResultView result,
    List<EventView> history) {

  static DossierView of(Filed filed, Language language, boolean officer) {
    var dossier = filed.dossier();
    var folder = dossier.folder();
    var handling = dossier.accepted().orElse(null);
    return new DossierView(
        folder.id(),
        folder.code(),
        filed.version(),
        dossier.status().code(),
        dossier.status().text(language),
        state(dossier, officer),
        ProcedureView.of(dossier, language),
        folder.agencies().receiving(),
        folder.agencies().competent(),
        folder.submission().channel().name(),
        folder.submission().at(),
        folder.submission().delivery().name(),
        ApplicantView.of(dossier),
        folder.form(),
        folder.papers().stream().map(paper -> PaperView.of(paper, language)).toList(),
        folder.fees().stream().map(fee -> FeeView.of(fee, language)).toList(),
        folder.supplementAsked().map(SupplementView::of).orElse(null),
        RefusalView.of(dossier, officer),
        handling == null ? null : handling.acceptance().receivedAt(),
        handling == null ? null : handling.acceptance().number().printed(),
        handling == null ? null : handling.promise().promisedAt(),
        handling == null ? null : handling.acceptance().promise().promisedAt(),
        handling == null ? null : explanation(handling, language),
        handling == null ? null : handling.pauses(),
        ResultView.of(dossier),
        history(folder.milestones(), officer));
  }

  static List<String> explanation(Handling handling, Language language) {
    return handling.promise().explanation().stream().map(line -> line.in(language)).toList();
  }

  private static String state(Dossier dossier, boolean officer) {
    return dossier instanceof Dossier.RefusalPending && !officer
        ? Dossier.Submitted.class.getSimpleName()
        : dossier.getClass().getSimpleName();
  }

  private static List<EventView> history(List<Milestone> milestones, boolean officer) {
    return milestones.stream()
        .filter(milestone -> officer || milestone.kind().told())
        .map(milestone -> new EventView(milestone.kind().name(), milestone.who(), milestone.at()))
        .toList();
  }

  record ProcedureView(String code, int version, @Nullable String caseCode, String name) {
    static ProcedureView of(Dossier dossier, Language language) {
      var procedure = dossier.folder().procedure();
      return new ProcedureView(
          procedure.code(),
          procedure.version(),
          procedure.caseCode(),
          procedure.name().in(language));
    }
  }

  record ApplicantView(
      String fullName,
      String identityNumber,
      @Nullable LocalDate dateOfBirth,
      String address,
      @Nullable String mobile,
      @Nullable String email) {

    static ApplicantView of(Dossier dossier) {
      var applicant = dossier.folder().applicant();
      return new ApplicantView(
          applicant.fullName(),
          applicant.identityNumber(),
          applicant.dateOfBirth(),
          applicant.address(),
          applicant.mobile(),
          applicant.email());
    }
  }

  record PaperView(
      String id,
      String paperCode,
      String name,
      int copies,
      Instant receivedAt,
      @Nullable String fileName,
      @Nullable String mediaType,
      @Nullable Long size,
      @Nullable String sha256) {

    static PaperView of(Paper paper, Language language) {
      var file = paper.file();
      return new PaperView(
          paper.id(),
          paper.paperCode(),
          paper.name().in(language),
          paper.copies(),
          paper.receivedAt(),
          file == null ? null : file.fileName(),
          file == null ? null : file.mediaType(),
          file == null ? null : file.size(),
          file == null ? null : file.sha256());
    }
  }

  record SupplementView(
      List<Supplement.Item> items,
      String note,
      Instant askedAt,
      String number,
      @Nullable Instant suppliedAt) {

    static SupplementView of(Supplement supplement) {
      return new SupplementView(
          supplement.items(),
          supplement.note(),
          supplement.asked().at(),
          supplement.number().printed(),
          supplement.suppliedAt());
    }
  }

  record ResultView(@Nullable String documentId, Instant readyAt, String timeliness) {
    static @Nullable ResultView of(Dossier dossier) {
      return dossier
          .outcome()
          .map(result ->
              new ResultView(result.documentId(), result.readyAt(), result.timeliness().name()))
          .orElse(null);
    }
  }

  /** What happened, who did it (opaque id) and when. */
  record EventView(String what, String who, Instant at) {}
}
