package vn.motcua.signing.adapter.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.signing.application.DossierMatter;
import vn.motcua.signing.application.Issuer;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.Handling;
import vn.motcua.signing.domain.Paragraph;
import vn.motcua.signing.domain.Urgency;

class FileTemplatesTest {
  private static final Issuer WARD =
      new Issuer(
          "H26.107", "Ủy ban nhân dân phường Ba Đình", "Thành phố Hà Nội", "Ba Đình", "UBND");
  private final FileTemplates templates = new FileTemplates();

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
    var silent = template(null, null);
    var asking = template(Urgency.URGENT, true);

    assertThat(silent.handling()).isEqualTo(Handling.plain());
    assertThat(asking.handling().urgency()).isEqualTo(Urgency.URGENT);
    assertThat(asking.handling().inOrder()).isTrue();
    assertThat(templates.handling("decision", DocumentType.QD).inOrder()).isTrue();
    assertThat(templates.handling("no-such-template", DocumentType.TB).inOrder()).isFalse();
  }

  private static TemplateFile template(@Nullable Urgency urgency, @Nullable Boolean inOrder) {
    return new TemplateFile(
        "notice", 1, DocumentType.TB, null, "x", null, List.of(), List.of(), urgency, inOrder);
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
