package vn.motcua.signing.adapter.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.signing.application.DossierMatter;
import vn.motcua.signing.application.Issuer;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.Paragraph;

class FileTemplatesTest {
  private static final Issuer WARD =
      new Issuer(
          "H26.107", "Ủy ban nhân dân phường Ba Đình", "Thành phố Hà Nội", "Ba Đình", "UBND");
  private final FileTemplates templates =
      FileTemplates.shipped(Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC));

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
