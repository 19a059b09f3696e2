package vn.motcua.catalogue;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of an administrative procedure (thủ tục hành chính).
 *
 * @param code national code
 * @param version counts up; a dossier keeps the version it was submitted under
 * @param effectiveTo last day in force; null = open
 * @param decidedBy the authority that decides
 * @param published decision that published it
 */
public record Procedure(
    String code,
    int version,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    Text name,
    Text field,
    Text decidedBy,
    @Nullable String published,
    OnlineLevel onlineLevel,
    Set<Channel> channels,
    List<PaperGroup> paperGroups,
    List<FormField> form,
    List<Fee> fees,
    Limit limit,
    List<ProcedureCase> cases,
    ClockPolicy clock,
    List<Step> steps,
    ResultDocument result,
    List<String> legalBasis,
    List<ToCheck> toBeChecked) {

  public Procedure {
    channels = Set.copyOf(channels);
    paperGroups = List.copyOf(paperGroups);
    form = List.copyOf(form);
    fees = List.copyOf(fees);
    cases = List.copyOf(cases);
    steps = List.copyOf(steps);
    legalBasis = List.copyOf(legalBasis);
    toBeChecked = List.copyOf(toBeChecked);
  }

  public boolean inForce(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
  }

  /** All papers of all groups, in order. */
  public List<Paper> papers() {
    return paperGroups.stream().flatMap(group -> group.papers().stream()).toList();
  }

  public Optional<Paper> paper(String paperCode) {
    return papers().stream().filter(paper -> paper.code().equals(paperCode)).findFirst();
  }

  /** Required papers of a channel that are not among {@code submitted}. */
  public List<Paper> missing(Channel channel, Collection<String> submitted) {
    var given = submitted.stream().collect(toUnmodifiableSet());
    return papers().stream()
        .filter(Paper::required)
        .filter(paper -> paper.channels().contains(channel))
        .filter(paper -> !given.contains(paper.code()))
        .toList();
  }

  public Optional<Fee> fee(String feeCode) {
    return fees.stream().filter(fee -> fee.code().equals(feeCode)).findFirst();
  }

  public Optional<ProcedureCase> procedureCase(String caseCode) {
    return cases.stream().filter(one -> one.code().equals(caseCode)).findFirst();
  }

  /** The limit of a case, or of the procedure when the case is none or null. */
  public Limit limit(@Nullable String caseCode) {
    return caseCode == null
        ? limit
        : procedureCase(caseCode).map(ProcedureCase::limit).orElse(limit);
  }

  public Optional<Step> step(int number) {
    return steps.stream().filter(step -> step.number() == number).findFirst();
  }
}
