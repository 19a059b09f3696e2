package vn.motcua.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must hold between the fields of a procedure; each broken rule is one sentence with its
 * field.
 */
final class ProcedureChecks {

  private static final Pattern CODE = Pattern.compile("[0-9]\\.[0-9]{6}(\\.[A-Z0-9.]+)?");
  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z_]*");
  private static final Pattern FORM_KEY = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final int HOURS_OF_A_WORKING_DAY = 8;

  private final Procedure procedure;
  private final List<String> problems = new ArrayList<>();

  private ProcedureChecks(Procedure procedure) {
    this.procedure = procedure;
  }

  static List<String> problems(Procedure procedure) {
    var checks = new ProcedureChecks(procedure);
    checks.identity();
    checks.papers();
    checks.limits();
    checks.steps();
    checks.result();
    return List.copyOf(checks.problems);
  }

  private void identity() {
    require(CODE.matcher(procedure.code()).matches(), "code", "must look like 1.001776");
    require(procedure.version() >= 1, "version", "must be 1 or more");
    var end = procedure.effectiveTo();
    require(
        end == null || !end.isBefore(procedure.effectiveFrom()),
        "effectiveTo",
        "lies before effectiveFrom");
    require(!procedure.channels().isEmpty(), "channels", "must name at least one");
    require(!procedure.legalBasis().isEmpty(), "legalBasis", "must name at least one act");
  }

  private void papers() {
    require(!procedure.papers().isEmpty(), "paperGroups", "must hold at least one paper");
    unique("paperGroups", procedure.papers().stream().map(Paper::code));
    unique("fees", procedure.fees().stream().map(Fee::code));
    unique("form", procedure.form().stream().map(FormField::key));
    for (var field : procedure.form()) {
      require(
          FORM_KEY.matcher(field.key()).matches(),
          "form",
          "key must look like beneficiaryName: " + field.key());
    }
    for (var paper : procedure.papers()) {
      require(
          !paper.required() || paper.originals() + paper.copies() > 0,
          "paperGroups",
          "required paper " + paper.code() + " needs at least one original or copy");
    }
  }

  private void limits() {
    limit("limit", procedure.limit());
    unique("cases", procedure.cases().stream().map(ProcedureCase::code));
    for (var one : procedure.cases()) {
      require(
          one.code().startsWith(procedure.code() + "."),
          "cases",
          "code must begin with the procedure's: " + one.code());
      limit("cases " + one.code(), one.limit());
    }
  }

  private void limit(String field, Limit limit) {
    var counted = limit.unit() != Limit.Unit.SAME_DAY && limit.unit() != Limit.Unit.OTHER;
    require(
        !counted || limit.number() > 0, field + ".number", "must be 1 or more for " + limit.unit());
    require(
        counted || limit.number() == 0, field + ".number", "must be left out for " + limit.unit());
  }

  private void steps() {
    require(!procedure.steps().isEmpty(), "steps", "must hold at least one step");
    unique("steps", procedure.steps().stream().map(Step::key));
    var expected = 1;
    for (var step : procedure.steps()) {
      require(
          step.number() == expected++,
          "steps",
          "must be numbered 1, 2, 3 …, found " + step.number());
      require(
          KEY.matcher(step.key()).matches(),
          "steps",
          "key must look like APPRAISAL: " + step.key());
    }
    allotments();
  }

  private void allotments() {
    var limit = procedure.limit();
    if (limit.unit() != Limit.Unit.WORKING_DAY) {
      return;
    }
    var all = procedure.steps().stream().map(Step::allotted).reduce(Duration.ZERO, Duration::plus);
    var room = Duration.ofHours((long) limit.number() * HOURS_OF_A_WORKING_DAY);
    require(
        all.compareTo(room) <= 0,
        "steps",
        "are allotted " + all.toHours() + " h, more than the limit's " + room.toHours() + " h");
  }

  private void result() {
    var result = procedure.result();
    var documents =
        procedure.steps().stream().filter(step -> step.kind() == Step.Kind.DOCUMENT).toList();
    if (result.kind().outgoingDocument()) {
      require(
          result.templateKey() != null, "result.templateKey", "is missing for a " + result.kind());
      require(
          result.documentType() != null,
          "result.documentType",
          "is missing for a " + result.kind());
      require(
          documents.size() == 1 && documents.getFirst().number() == procedure.steps().size(),
          "steps",
          "must end with the one DOCUMENT step for a " + result.kind());
    } else {
      require(documents.isEmpty(), "steps", "must hold no DOCUMENT step for a " + result.kind());
    }
  }

  private void unique(String field, Stream<String> codes) {
    var seen = new HashSet<String>();
    codes
        .filter(code -> !seen.add(code))
        .forEach(code -> require(false, field, "names twice: " + code));
  }

  private void require(boolean holds, String field, String problem) {
    if (!holds) {
      problems.add(field + ": " + problem);
    }
  }
}
