package vn.motcua.intake.adapter.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.application.FormPrinter.Form;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.Language;
import vn.motcua.intake.domain.Milestone;
import vn.motcua.intake.domain.Result;

/** What code and secret open: where the dossier stands, without personal data. */
record TrackingView(
    String code,
    String procedureName,
    int nationalStatus,
    String statusText,
    @Nullable Instant promisedAt,
    List<String> explanation,
    List<Step> timeline,
    boolean resultAvailable,
    List<String> needs,
    List<String> forms,
    boolean mayRate) {

  static TrackingView of(Dossier dossier, Language language) {
    var folder = dossier.folder();
    var handling = dossier.accepted();
    return new TrackingView(
        folder.code(),
        folder.procedure().name().in(language),
        dossier.status().code(),
        dossier.status().text(language),
        handling.map(accepted -> accepted.promise().promisedAt()).orElse(null),
        handling.map(accepted -> DossierView.explanation(accepted, language)).orElse(List.of()),
        timeline(folder.milestones(), language),
        dossier.outcome().filter(Result::electronic).isPresent(),
        needs(dossier, language),
        forms(dossier),
        dossier instanceof Dossier.HandedOver handedOver && handedOver.rating() == null);
  }

  private static List<Step> timeline(List<Milestone> milestones, Language language) {
    return milestones.stream()
        .filter(milestone -> milestone.kind().told())
        .map(milestone -> new Step(milestone.at(), TimelineText.of(milestone.kind(), language)))
        .toList();
  }

  /** What the citizen must do next. */
  private static List<String> needs(Dossier dossier, Language language) {
    if (!(dossier instanceof Dossier.AwaitingSupplement)) {
      return List.of();
    }
    var folder = dossier.folder();
    return folder.supplementAsked().stream()
        .flatMap(asked -> asked.items().stream())
        .map(item ->
            folder.procedure().paperName(item.paperCode()).in(language) + ": " + item.reason())
        .toList();
  }

  private static List<String> forms(Dossier dossier) {
    return java.util.Arrays.stream(Form.values())
        .filter(form -> form.standsFor(dossier))
        .map(Form::number)
        .toList();
  }

  record Step(Instant at, String text) {}
}
