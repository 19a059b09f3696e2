package vn.motcua.intake.application;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.domain.Applicant;
import vn.motcua.intake.domain.Channel;
import vn.motcua.intake.domain.Language;
import vn.motcua.intake.domain.ResultDelivery;

/** A submission as it was typed, before any check. */
public record TypedSubmission(
    @Nullable String procedureCode,
    @Nullable String caseCode,
    @Nullable String receivingAgency,
    @Nullable String competentAgency,
    @Nullable Channel channel,
    Applicant.@Nullable Typed applicant,
    boolean consent,
    Map<String, String> form,
    List<TypedPaper> papers,
    @Nullable ResultDelivery delivery,
    @Nullable Language language) {

  public TypedSubmission {
    form = new TreeMap<>(form);
    papers = List.copyOf(papers);
  }
}
