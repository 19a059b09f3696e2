package vn.motcua.signing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.signing.domain.MergeFault.Reason;
import vn.motcua.signing.domain.MergeField.Kind;
import vn.motcua.signing.domain.MergeField.MergeColumn;
import vn.motcua.signing.domain.MergeField.Origin;

class TemplateTest {
  private static final Wording LABEL = new Wording("Nhãn", "Label");
  private static final Template TEMPLATE =
      new Template(
          "own",
          1,
          List.of(DocumentType.TB),
          LABEL,
          null,
          List.of(
              field("reason", Kind.TEXT, true),
              field("remark", Kind.LONG_TEXT, false),
              field("day", Kind.DATE, false),
              field("fee", Kind.MONEY, false),
              field("person", Kind.PERSON, false),
              new MergeField(
                  "papers",
                  LABEL,
                  Kind.ROWS,
                  false,
                  20,
                  Origin.FORM,
                  List.of(
                      new MergeColumn("name", LABEL, true, 1, Grid.Side.LEFT),
                      new MergeColumn("note", LABEL, false, 1, Grid.Side.LEFT))),
              new MergeField("issuerName", LABEL, Kind.TEXT, true, 100, Origin.AGENCY, List.of())));

  @Test
  void takesWhatItAsksForAndMissesOnlyWhatIsRequired() {
    assertThat(TEMPLATE.faults(values(Map.of()))).isEmpty();
    assertThat(TEMPLATE.faults(Map.of()))
        .containsExactly(new MergeFault("reason", LABEL, Reason.MISSING, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "reason, '  ', MISSING",
    "reason, 123456789012345678901, TOO_LONG",
    "nobody, x, UNKNOWN",
    "issuerName, Ủy ban khác, UNKNOWN",
    "day, 31/02/2026, NOT_A_DATE",
    "day, 2026-1-5, NOT_A_DATE",
    "fee, '7,5', NOT_MONEY",
    "fee, -1, NOT_MONEY",
    "person, Lan 2, NOT_A_NAME",
    "papers, tờ khai, NOT_ROWS"
  })
  void namesTheFieldAndWhatIsWrongWithIt(String field, String text, Reason reason) {
    var faults = TEMPLATE.faults(values(Map.of(field, new MergeValue.Single(text))));

    assertThat(faults)
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.field()).isEqualTo(field);
          assertThat(fault.reason()).isEqualTo(reason);
        });
  }

  @Test
  void takesDaysAndSumsAsPeopleWriteThem() {
    for (var day : List.of("2026-01-05", "05/01/2026", "29/02/2028")) {
      assertThat(TEMPLATE.faults(values(Map.of("day", new MergeValue.Single(day))))).isEmpty();
    }
    for (var fee : List.of("0", "750000", "750.000", "1.000.000")) {
      assertThat(TEMPLATE.faults(values(Map.of("fee", new MergeValue.Single(fee))))).isEmpty();
    }
  }

  @Test
  void aDecomposedNameIsAName() {
    var name = Normalizer.normalize("Nguyễn Thị Lan", Normalizer.Form.NFD);

    assertThat(TEMPLATE.faults(values(Map.of("person", new MergeValue.Single(name))))).isEmpty();
  }

  @Test
  void everyCellIsLookedAt() {
    var rows =
        new MergeValue.Rows(
            List.of(
                Map.of("name", "Tờ khai"),
                Map.of("note", "thiếu tên"),
                Map.of("name", "x".repeat(21), "colour", "đỏ")));

    assertThat(TEMPLATE.faults(values(Map.of("papers", rows))))
        .extracting(MergeFault::field, MergeFault::reason)
        .containsExactly(
            tuple("papers[1].name", Reason.MISSING),
            tuple("papers[2].colour", Reason.UNKNOWN),
            tuple("papers[2].name", Reason.TOO_LONG));
  }

  @Test
  void aTableHasAnEnd() {
    var rows = new MergeValue.Rows(Collections.nCopies(501, Map.of("name", "x")));

    assertThat(TEMPLATE.faults(values(Map.of("papers", rows))))
        .extracting(MergeFault::reason)
        .containsExactly(Reason.TOO_MANY_ROWS);
  }

  private static Map<String, MergeValue> values(Map<String, MergeValue> more) {
    var values = new HashMap<String, MergeValue>();
    values.put("reason", new MergeValue.Single("lý do"));
    values.putAll(more);
    return values;
  }

  private static MergeField field(String name, Kind kind, boolean required) {
    return new MergeField(name, LABEL, kind, required, 20, Origin.FORM, List.of());
  }
}
