package vn.motcua.signing.adapter.template;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.signing.application.DossierMatter;
import vn.motcua.signing.application.Issuer;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.Handling;
import vn.motcua.signing.domain.MergeField;
import vn.motcua.signing.domain.MergeValue;
import vn.motcua.signing.domain.Paragraph;
import vn.motcua.signing.domain.Urgency;

class FileTemplatesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
  private static final Issuer WARD =
      new Issuer(
          "H26.107", "Ủy ban nhân dân phường Ba Đình", "Thành phố Hà Nội", "Ba Đình", "UBND");
  private final FileTemplates templates = FileTemplates.shipped(CLOCK);

  @Test
  void fillsTheDecisionOnTheSocialAllowance() {
    var text =
        filled(
            "social-allowance-decision",
            Map.of("beneficiaryName", "Lê Văn Tám", "beneficiaryGroup", "người cao tuổi"));

    assertThat(text.template()).isEqualTo("social-allowance-decision/v1");
    assertThat(text.heading()).isEqualTo("CHỦ TỊCH Ủy ban nhân dân phường Ba Đình");
    assertThat(words(text)).contains("Lê Văn Tám", "người cao tuổi", "H26.107-1");
    assertThat(words(text)).doesNotContain("${", "Ngày sinh");
  }

  @Test
  void aValueIsNeverReadAsATemplate() {
    var text =
        filled(
            "social-allowance-decision",
            Map.of("beneficiaryName", "${dossierCode} $1 \\", "beneficiaryGroup", "x"));

    assertThat(words(text)).contains("ông/bà ${dossierCode} $1 \\, thuộc");
  }

  @Test
  void anUnknownKeyTakesTheGeneralTemplateOfItsType() {
    assertThat(filled("no-such-template", Map.of()).template()).isEqualTo("decision/v1");
    assertThat(
            templates
                .filled("no-such-template", DocumentType.CV, matter(Map.of()), WARD)
                .orElseThrow()
                .template())
        .isEqualTo("official-letter/v1");
  }

  @Test
  void aTemplateMayAskForInitialsInOrderAndForUrgencyElseItsTypeDecides() {
    var own = own(ATemplate.notice("urgency: URGENT\nreviewInOrder: true\n"));
    var asking = own.handling("own", DocumentType.TB);

    assertThat(asking.urgency()).isEqualTo(Urgency.URGENT);
    assertThat(asking.inOrder()).isTrue();
    assertThat(templates.handling("notice", DocumentType.TB)).isEqualTo(Handling.plain());
    assertThat(templates.handling("decision", DocumentType.QD).inOrder()).isTrue();
    assertThat(templates.handling("no-such-template", DocumentType.TB).inOrder()).isFalse();
  }

  @Test
  void aNewVersionLeavesTheOlderOneAsItWas() {
    var reader = TemplateReader.shipped().read("own/v1", ATemplate.notice(""));
    var before = FileTemplates.of(CLOCK, reader);
    var old = before.filled("own", DocumentType.TB, matter(Map.of()), WARD).orElseThrow();
    var newer = ATemplate.notice("").replace("version: 1", "version: 2").replace("Kính", "Thân");

    var after = FileTemplates.of(CLOCK, reader.read("own/v2", newer));
    var first = after.find("own", 1).orElseThrow();

    assertThat(old.template()).isEqualTo("own/v1");
    assertThat(after.filled(first, Map.of(), WARD)).contains(old);
    assertThat(filled(after).template()).isEqualTo("own/v2");
    assertThat(words(filled(after))).startsWith("Thân");
  }

  @Test
  void aVersionIsNotUsedBeforeItsDay() {
    var later = ATemplate.notice("from: 2026-11-24\n").replace("version: 1", "version: 2");
    var reader =
        TemplateReader.shipped().read("own/v1", ATemplate.notice("")).read("own/v2", later);
    var nextDay = Clock.offset(CLOCK, Duration.ofDays(1));

    assertThat(filled(FileTemplates.of(CLOCK, reader)).template()).isEqualTo("own/v1");
    assertThat(filled(FileTemplates.of(nextDay, reader)).template()).isEqualTo("own/v2");
  }

  @Test
  void eachOfThe29TypesHasATemplateForDocumentsStartedByHand() {
    var drafted =
        templates.all().stream()
            .filter(
                template -> template.fields().stream().noneMatch(FileTemplatesTest::isOfDossier))
            .flatMap(template -> template.types().stream())
            .collect(Collectors.toSet());

    assertThat(drafted).containsExactlyInAnyOrder(DocumentType.values());
  }

  private static boolean isOfDossier(MergeField field) {
    return field.origin() == MergeField.Origin.DOSSIER;
  }

  @Test
  void whatADossierLacksIsAGapForTheSpecialist() {
    var text = filled("apology", Map.of("receivedOn", "02/01/2026", "dueOn", "ngày mai"));

    assertThat(words(text)).contains("vào ngày 02 tháng 01 năm 2026", ": ngày mai.", "……………");
  }

  @Test
  void everyValueGivenByHandIsOnThePaperAndNoGapIsLeft() {
    for (var template : FilledSamples.TEMPLATES.all()) {
      assertThat(template.faults(FilledSamples.values(template))).as(template.name()).isEmpty();
      assertThat(FilledSamples.text(template).toString())
          .as(template.name())
          .doesNotContain("……", "${");
    }
  }

  @Test
  void moneyComesInFiguresAndInWords() {
    var template = FilledSamples.TEMPLATES.find("stop-notice", null).orElseThrow();

    assertThat(words(FilledSamples.text(template)))
        .contains("750.000 đồng (bằng chữ: Bảy trăm năm mươi nghìn đồng)");
  }

  @Test
  void linesOfALongValueAreParagraphsAndRowsATable() {
    var report = FilledSamples.text(FilledSamples.TEMPLATES.find("report", 1).orElseThrow());
    var tables =
        report.body().stream().filter(each -> each.kind() == Paragraph.Kind.TABLE).toList();

    assertThat(report.body()).extracting(Paragraph::text).noneMatch(text -> text.contains("\n"));
    assertThat(tables).singleElement().extracting(Paragraph::table).isNotNull();
    assertThat(requireNonNull(tables.getFirst().table()).rows()).hasSize(8);
  }

  @Test
  void moreThanADraftHoldsIsNoDraft() {
    var letter = templates.find("generic-letter", null).orElseThrow();
    var values = new HashMap<>(FilledSamples.values(letter));
    values.put("content", new MergeValue.Single("Một dòng.\n".repeat(300)));

    assertThat(templates.filled(letter, values, WARD)).isEmpty();
  }

  private static DraftText filled(FileTemplates from) {
    return from.filled("own", DocumentType.TB, matter(Map.of()), WARD).orElseThrow();
  }

  private static FileTemplates own(String yaml) {
    return FileTemplates.of(CLOCK, TemplateReader.shipped().read("own/v1", yaml));
  }

  private DraftText filled(String key, Map<String, String> fields) {
    return templates.filled(key, DocumentType.QD, matter(fields), WARD).orElseThrow();
  }

  private static DossierMatter matter(Map<String, String> fields) {
    return new DossierMatter("d-1", 1, "H26.107-1", "Nguyễn Thị Lan", "Trợ cấp", fields, "hash");
  }

  private static String words(DraftText text) {
    return text.body().stream().map(Paragraph::text).collect(Collectors.joining("\n"));
  }
}
