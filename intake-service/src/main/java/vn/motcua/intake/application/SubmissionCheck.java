package vn.motcua.intake.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.intake.application.Procedures.FormRule;
import vn.motcua.intake.domain.Actor;
import vn.motcua.intake.domain.Agencies;
import vn.motcua.intake.domain.Applicant;
import vn.motcua.intake.domain.Channel;
import vn.motcua.intake.domain.FieldChecks;
import vn.motcua.intake.domain.FieldError;
import vn.motcua.intake.domain.FieldFault;
import vn.motcua.intake.domain.Language;
import vn.motcua.intake.domain.ResultDelivery;

/** Checks every typed field of a submission and tells all faults at once. */
final class SubmissionCheck {

  private static final int MOST_PAPERS = 50;
  private static final int MOST_FIELDS = 200;

  private final FieldChecks checks = new FieldChecks();
  private final Actor actor;
  private final TypedSubmission typed;
  private final Instant now;

  SubmissionCheck(Actor actor, TypedSubmission typed, Instant now) {
    this.actor = actor;
    this.typed = typed;
    this.now = now;
  }

  Checked check() {
    Channel channel = channel();
    Agencies agencies = agencies();
    Applicant applicant = applicant();
    Map<String, String> form = form(typed.form(), checks);
    String procedure = checks.line("procedureCode", typed.procedureCode());
    if (typed.papers().size() > MOST_PAPERS) {
      checks.add("papers", FieldFault.TOO_MANY);
    }
    return new Checked(
        procedure,
        channel,
        agencies,
        applicant,
        form,
        typed.delivery() == null ? ResultDelivery.DESK : typed.delivery(),
        typed.language() == null ? Language.VI : typed.language(),
        checks.errors());
  }

  static Map<String, String> form(Map<String, String> typedForm, FieldChecks checks) {
    var form = new TreeMap<String, String>();
    if (typedForm.size() > MOST_FIELDS) {
      checks.add("form", FieldFault.TOO_MANY);
      return form;
    }
    typedForm.forEach((key, value) ->
        form.put(checks.key("form", key), checks.optionalText("form." + shown(key), value)));
    return form;
  }

  private static void check(FormRule rule, String value, FieldChecks checks) {
    if (rule.required() && value.isEmpty()) {
      checks.add("form." + rule.key(), FieldFault.REQUIRED);
    }
    checks.within("form." + rule.key(), value, rule.maxLength());
    if (rule.date()) {
      checks.date("form." + rule.key(), value);
    }
  }

  private static String shown(String key) {
    return key.length() > 60 ? key.substring(0, 60) : key;
  }

  /** The electronic form against the fields that the procedure knows. */
  static List<FieldError> formErrors(Map<String, String> form, List<FormRule> rules) {
    var checks = new FieldChecks();
    if (rules.isEmpty()) {
      return List.of();
    }
    var known = rules.stream().map(FormRule::key).toList();
    form.keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> checks.add("form." + key, FieldFault.UNKNOWN_VALUE));
    rules.forEach(rule -> check(rule, form.getOrDefault(rule.key(), ""), checks));
    return checks.errors();
  }

  /**
   * The desk receives over the counter or by post, with consent; everyone else submits online, and
   * for herself.
   */
  private Channel channel() {
    Channel typedChannel = typed.channel();
    if (!actor.intakeOfficer()) {
      if (typedChannel != null && typedChannel != Channel.ONLINE) {
        checks.add("channel", FieldFault.NOT_ALLOWED);
      }
      return Channel.ONLINE;
    }
    if (typedChannel == Channel.ONLINE) {
      checks.add("channel", FieldFault.NOT_ALLOWED);
    }
    if (!typed.consent()) {
      checks.add("onBehalfOf.consent", FieldFault.REQUIRED);
    }
    return typedChannel == null ? Channel.COUNTER : typedChannel;
  }

  private Agencies agencies() {
    String receiving = checks.line("receivingAgency", typed.receivingAgency());
    if (actor.intakeOfficer() && !receiving.equals(actor.agency())) {
      checks.add("receivingAgency", FieldFault.NOT_ALLOWED);
    }
    @Nullable String competent = typed.competentAgency();
    return new Agencies(
        receiving, competent == null ? receiving : checks.line("competentAgency", competent));
  }

  private Applicant applicant() {
    var nothing = new Applicant.Typed(null, null, null, null, null, null);
    var given = typed.applicant() == null ? nothing : typed.applicant();
    return given.checked(checks, LocalDate.ofInstant(now, VietnamTime.ZONE));
  }

  /** The cleaned fields, and what is wrong with them. */
  record Checked(
      String procedureCode,
      Channel channel,
      Agencies agencies,
      Applicant applicant,
      Map<String, String> form,
      ResultDelivery delivery,
      Language language,
      List<FieldError> errors) {}
}
