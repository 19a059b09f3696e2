package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads one procedure from the fields of its file. */
final class ProcedureReader {

  private static final Set<Channel> ALL_CHANNELS = EnumSet.allOf(Channel.class);
  private static final int LONGEST_FIELD = 2_000;
  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  private ProcedureReader() {}

  static Procedure read(JsonNode file) {
    return YamlFields.readAll("", file, ProcedureReader::procedure);
  }

  private static Procedure procedure(YamlFields fields) {
    return new Procedure(
        fields.text("code"),
        fields.number("version"),
        fields.date("effectiveFrom"),
        fields.optionalDate("effectiveTo"),
        fields.bilingual("name"),
        fields.bilingual("field"),
        fields.bilingual("decidedBy"),
        fields.optionalText("published"),
        fields.oneOf("onlineLevel", OnlineLevel.class),
        fields.someOf("channels", Channel.class, ALL_CHANNELS),
        fields.objects("paperGroups", ProcedureReader::group),
        fields.objects("form", ProcedureReader::formField),
        fields.objects("fees", ProcedureReader::fee),
        fields.object("limit", ProcedureReader::limit),
        fields.objects("cases", ProcedureReader::procedureCase),
        fields.object("clock", ProcedureReader::clock),
        fields.objects("steps", ProcedureReader::step),
        fields.object("result", ProcedureReader::result),
        fields.texts("legalBasis"),
        fields.objects("toBeChecked", ProcedureReader::toCheck));
  }

  private static PaperGroup group(YamlFields fields) {
    return new PaperGroup(
        fields.oneOf("kind", PaperGroup.Kind.class),
        fields.bilingual("name"),
        fields.objects("papers", ProcedureReader::paper));
  }

  private static Paper paper(YamlFields fields) {
    return new Paper(
        fields.text("code"),
        fields.bilingual("name"),
        fields.number("originals", 0),
        fields.number("copies", 0),
        fields.flag("required"),
        fields.someOf("channels", Channel.class, ALL_CHANNELS));
  }

  private static FormField formField(YamlFields fields) {
    return new FormField(
        fields.text("key"),
        fields.bilingual("label"),
        fields.flag("required"),
        fields.number("maxLength", LONGEST_FIELD),
        fields.flag("date"));
  }

  private static Fee fee(YamlFields fields) {
    return new Fee(
        fields.text("code"),
        fields.bilingual("name"),
        fields.oneOf("kind", Fee.Kind.class),
        fields.amount("amount"),
        fields.oneOf("unit", Fee.Unit.class),
        fields.bilingual("rule"),
        fields.text("basis"));
  }

  private static Limit limit(YamlFields fields) {
    return new Limit(
        fields.number("number", 0),
        fields.oneOf("unit", Limit.Unit.class),
        fields.bilingual("rule"));
  }

  private static ProcedureCase procedureCase(YamlFields fields) {
    return new ProcedureCase(
        fields.text("code"),
        fields.bilingual("name"),
        fields.object("limit", ProcedureReader::limit));
  }

  private static ClockPolicy clock(YamlFields fields) {
    return new ClockPolicy(
        fields.oneOf("supplement", ClockPolicy.Supplement.class),
        fields.oneOf("payment", ClockPolicy.Payment.class));
  }

  private static Step step(YamlFields fields) {
    return new Step(
        fields.number("number"),
        fields.text("key"),
        fields.bilingual("name"),
        fields.oneOf("role", Role.class),
        fields.oneOf("kind", Step.Kind.class),
        Duration.ofMinutes(fields.decimal("allottedHours").multiply(MINUTES_PER_HOUR).longValue()));
  }

  private static ResultDocument result(YamlFields fields) {
    return new ResultDocument(
        fields.oneOf("kind", ResultDocument.Kind.class),
        fields.bilingual("name"),
        fields.optionalText("code"),
        fields.number("originals", 1),
        fields.optionalText("templateKey"),
        fields.optionalText("documentType"));
  }

  private static ToCheck toCheck(YamlFields fields) {
    return new ToCheck(fields.text("field"), fields.bilingual("note"));
  }
}
