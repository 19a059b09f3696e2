package vn.motcua.signing.adapter.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateReaderTest {

  @Test
  void aSoundTemplateIsTaken() {
    assertThat(read(ATemplate.notice("")).templates()).hasSizeGreaterThan(18);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "subject: \"Lịch tiếp công dân\" ~ '' ~ thiếu phần \"subject\" / the part \"subject\" is missing",
        "recipients: [\"Lưu: VT.\"] ~ '' ~ the part \"recipients\" is missing",
        "Kính báo. ~ Kính báo ${nobody}. ~ trường \"nobody\" chưa khai báo / the field \"nobody\" is not declared",
        "Kính báo. ~ Kính báo ${applicantName. ~ a \"${\" is not closed",
        "Kính báo. ~ Kính báo ${applicantName:words}. ~ \"applicantName\" cannot be written in this form",
        "Lịch tiếp công dân ~ Lịch ${x y} tiếp ~ a \"${\" is not closed",
        "Lưu: VT. ~ Như trên. ~ the last recipient must be \"Lưu: VT, …\"",
        "version: 1 ~ version: 2 ~ key and version must be the file's name",
        "types: [TB] ~ types: [CV] ~ the part \"addressees\" is missing",
        "types: [TB] ~ types: [QD] ~ a paragraph \"OPERATIVE\" is missing",
        "types: [TB] ~ types: [BB] ~ the part \"coSigner\" is missing",
        "types: [TB] ~ types: [XX] ~ line 3",
        "subject: ~ sujbect: x↵subject: ~ sujbect",
        "- text: ~ - needs: nobody↵    text: ~ \"needs: nobody\" names no field",
        "title: {vi: \"Thông báo riêng\", en: \"A notice of our own\"} ~ title: {vi: \"Thông báo\", en: \"\"} ~ words are given in both languages"
      })
  void aBadTemplateIsRefusedWithASentence(String good, String bad, String sentence) {
    var yaml = ATemplate.notice("").replace(good.strip(), bad.strip().replace("↵", "\n"));

    assertThatThrownBy(() -> read(yaml).templates())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("own/v1.yaml: ")
        .hasMessageContaining(sentence.strip());
  }

  @Test
  void aFieldThatIsNeverUsedIsRefused() {
    assertRefused(
        "fields: [{name: idle, vi: \"Thừa\", en: \"Idle\"}]\n", "the field \"idle\" is never used");
  }

  @Test
  void anOptionalFieldThatWouldLeaveAGapIsRefused() {
    var yaml =
        ATemplate.notice("fields: [{name: remark, required: false, vi: \"Ý\", en: \"Remark\"}]\n")
            .replace("Kính báo.", "Kính báo: ${remark}.");

    assertThatThrownBy(() -> read(yaml).templates())
        .hasMessageContaining("the optional field \"remark\" leaves a gap");
    assertThat(read(yaml.replace("${remark}", "${remark|không}")).templates()).isNotEmpty();
  }

  @Test
  void aFieldDeclaredTwiceOrOverAStandardOneIsRefused() {
    var field = "{name: place, vi: \"Nơi\", en: \"Place\"}";

    assertRefused("fields: [" + field + "]\n", "the field \"place\" is declared twice");
  }

  @Test
  void rowsNeedColumnsAndATableNeedsRows() {
    assertRefused(
        "fields: [{name: rows, kind: ROWS, vi: \"Bảng\", en: \"Rows\"}]\n",
        "rows, and nothing else, have columns");
    assertThatThrownBy(() ->
            read(ATemplate.notice("").replace("- text:", "- kind: TABLE\n    text:")).templates())
        .hasMessageContaining("a table has no field");
  }

  @Test
  void aVersionIsNeverReplaced() {
    var twice = read(ATemplate.notice("")).read("own/v1", ATemplate.notice(""));

    assertThatThrownBy(twice::templates).hasMessageContaining("this version exists");
  }

  @Test
  void allFaultsAreToldAtOnce() {
    var reader = read("key: own").read("other/v1", ATemplate.notice(""));

    assertThatThrownBy(reader::templates)
        .hasMessageContaining("own/v1.yaml")
        .hasMessageContaining("\"body\"")
        .hasMessageContaining("other/v1.yaml");
  }

  private static void assertRefused(String more, String sentence) {
    assertThatThrownBy(() -> read(ATemplate.notice(more)).templates())
        .hasMessageContaining(sentence);
  }

  private static TemplateReader read(String yaml) {
    return TemplateReader.shipped().read("own/v1", yaml);
  }
}
