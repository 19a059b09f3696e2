package vn.motcua.intake.adapter.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.catalogue.ClockPolicy;
import vn.motcua.catalogue.Fee;
import vn.motcua.catalogue.Limit;
import vn.motcua.catalogue.ProcedureCatalogue;
import vn.motcua.catalogue.Text;
import vn.motcua.intake.application.Procedures;
import vn.motcua.intake.domain.BilingualText;
import vn.motcua.intake.domain.Channel;
import vn.motcua.intake.domain.FeeItem;
import vn.motcua.intake.domain.Procedure;
import vn.motcua.intake.domain.Procedure.PaperRule;

/** The procedures of the catalogue's versioned files. */
final class CatalogueProcedures implements Procedures {

  private final ProcedureCatalogue catalogue;
  private final boolean imagesAllowed;

  CatalogueProcedures(ProcedureCatalogue catalogue, boolean imagesAllowed) {
    this.catalogue = catalogue;
    this.imagesAllowed = imagesAllowed;
  }

  @Override
  public Optional<Offer> on(
      LocalDate day, String code, @Nullable String caseCode, Channel channel) {
    var asked = vn.motcua.catalogue.Channel.valueOf(channel.name());
    return catalogue
        .byCode(code, day)
        .filter(found -> found.channels().contains(asked))
        .filter(found -> caseCode == null || found.procedureCase(caseCode).isPresent())
        .map(
            found -> new Offer(procedure(found, caseCode, asked), fees(found), form(found, asked)));
  }

  @Override
  public Optional<TimeLimit> limit(Procedure procedure) {
    return catalogue
        .byVersion(procedure.code(), procedure.version())
        .flatMap(version -> timeLimit(version.limit(procedure.caseCode())));
  }

  @Override
  public ResumePolicy afterSupplement(Procedure procedure) {
    return clock(procedure)
        .map(policy -> ResumePolicy.valueOf(policy.supplement().name()))
        .orElse(ResumePolicy.RESTART);
  }

  @Override
  public ResumePolicy afterOtherPause(Procedure procedure) {
    return clock(procedure)
            .filter(policy -> policy.payment() == ClockPolicy.Payment.RUN)
            .isPresent()
        ? ResumePolicy.NONE
        : ResumePolicy.PAUSE;
  }

  private Optional<ClockPolicy> clock(Procedure procedure) {
    return catalogue
        .byVersion(procedure.code(), procedure.version())
        .map(vn.motcua.catalogue.Procedure::clock);
  }

  private Procedure procedure(
      vn.motcua.catalogue.Procedure found,
      @Nullable String caseCode,
      vn.motcua.catalogue.Channel channel) {
    return new Procedure(
        found.code(),
        found.version(),
        caseCode,
        text(found.name()),
        text(found.limit(caseCode).rule()),
        found.papers().stream().map(paper -> rule(paper, channel)).toList());
  }

  private PaperRule rule(vn.motcua.catalogue.Paper paper, vn.motcua.catalogue.Channel channel) {
    boolean required = paper.required() && paper.channels().contains(channel);
    return new PaperRule(paper.code(), text(paper.name()), required, imagesAllowed);
  }

  /** An amount that depends on copies or pages is not fixed; one of 0 or unknown waits for none. */
  private static List<FeeItem> fees(vn.motcua.catalogue.Procedure found) {
    return found.fees().stream().map(CatalogueProcedures::fee).toList();
  }

  private static FeeItem fee(Fee fee) {
    Long amount = fee.amount();
    Long fixed = fee.unit() == Fee.Unit.PER_DOSSIER ? amount : null;
    boolean due = amount != null && amount > 0;
    return new FeeItem(fee.code(), text(fee.name()), fixed, due, new FeeItem.Settlement.Open());
  }

  private static List<FormRule> form(
      vn.motcua.catalogue.Procedure found, vn.motcua.catalogue.Channel channel) {
    boolean online = channel == vn.motcua.catalogue.Channel.ONLINE;
    return found.form().stream()
        .map(field ->
            new FormRule(field.key(), online && field.required(), field.maxLength(), field.date()))
        .toList();
  }

  private static Optional<TimeLimit> timeLimit(Limit limit) {
    return switch (limit.unit()) {
      case WORKING_DAY -> Optional.of(new TimeLimit.WorkingDays(limit.number()));
      case DAY -> Optional.of(new TimeLimit.CalendarDays(limit.number()));
      case HOUR -> Optional.of(TimeLimit.WorkingHours.of(limit.number()));
      case MONTH -> Optional.of(new TimeLimit.Months(limit.number()));
      case SAME_DAY -> Optional.of(new TimeLimit.SameDay());
      case OTHER -> Optional.empty();
    };
  }

  private static BilingualText text(Text text) {
    return new BilingualText(text.vi(), text.en());
  }
}
