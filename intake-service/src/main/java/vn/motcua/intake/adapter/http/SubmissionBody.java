package vn.motcua.intake.adapter.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.application.TypedPaper;
import vn.motcua.intake.application.TypedSubmission;
import vn.motcua.intake.domain.Applicant;
import vn.motcua.intake.domain.Channel;
import vn.motcua.intake.domain.ResultDelivery;

/** The part {@code dossier} of a submission. */
record SubmissionBody(
    @Nullable String procedureCode,
    @Nullable String caseCode,
    @Nullable String receivingAgency,
    @Nullable String competentAgency,
    @Nullable Channel channel,
    @Nullable Person applicant,
    @Nullable OnBehalf onBehalfOf,
    @JsonSetter(contentNulls = Nulls.SET) @Nullable Map<String, @Nullable String> form,
    @Nullable List<PaperBody> papers,
    @Nullable ResultDelivery resultDelivery,
    @Nullable LanguageTag language) {

  TypedSubmission typed() {
    return new TypedSubmission(
        procedureCode,
        caseCode,
        receivingAgency,
        competentAgency,
        channel,
        applicant == null ? null : applicant.typed(),
        onBehalfOf != null && onBehalfOf.consent(),
        Texts.withoutNulls(form),
        PaperBody.typed(papers),
        resultDelivery,
        language == null ? null : language.language());
  }

  /** The applicant. */
  record Person(
      @Nullable String fullName,
      @Nullable String identityNumber,
      @Nullable LocalDate dateOfBirth,
      @Nullable String address,
      @Nullable String mobile,
      @Nullable String email) {

    Applicant.Typed typed() {
      return new Applicant.Typed(fullName, identityNumber, dateOfBirth, address, mobile, email);
    }
  }

  /** The applicant, present at the desk, agrees that the officer submits for her. */
  record OnBehalf(boolean consent) {}

  /** A paper, and the part that carries its file. */
  record PaperBody(
      @Nullable String paperCode,
      @Nullable String part,
      @Nullable String fileName,
      @Nullable Integer copies) {

    static List<TypedPaper> typed(@Nullable List<PaperBody> papers) {
      return Optional.ofNullable(papers).orElse(List.of()).stream()
          .map(paper -> new TypedPaper(paper.paperCode, paper.part, paper.fileName, paper.copies))
          .toList();
    }
  }
}
