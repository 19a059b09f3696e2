package vn.motcua.notification.adapter.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.notification.domain.Channel;
import vn.motcua.notification.domain.Composer;
import vn.motcua.notification.domain.Desk;
import vn.motcua.notification.domain.Facts;
import vn.motcua.notification.domain.Language;
import vn.motcua.notification.domain.Message;
import vn.motcua.notification.domain.Occasion;
import vn.motcua.notification.domain.Pages;

class YamlTemplatesTest {

  private static final String CODE = "H26.107-261122-0000000001";
  private static final Instant FIVE = Instant.parse("2026-07-15T10:00:00Z");
  private static final Desk LONG_DESK =
      new Desk(
          "Trung tâm Phục vụ hành chính công phường Ba Đình",
          "số 12–14 phố Phan Đình Phùng, phường Ba Đình",
          "thứ Hai – thứ Sáu 8h00–11h30, 13h30–17h00");
  private static final Map<Occasion, List<String>> KINDS =
      Map.of(
          Occasion.SUSPENDED, List.of("SUPPLEMENT", "PAYMENT", "STOPPED"),
          Occasion.HANDED_OVER, List.of("ELECTRONIC", "DESK", "POST"));

  private final YamlTemplates templates = YamlTemplates.load(Set.of());
  private final Composer composer =
      new Composer(
          new Pages("https://motcua.hanoi.gov.vn/tra-cuu", "https://motcua.hanoi.gov.vn/danh-gia"),
          ZoneId.of("Asia/Ho_Chi_Minh"),
          false);

  record Case(Occasion occasion, Language language, String kind) {}

  static Stream<Case> everyNotice() {
    var all = new ArrayList<Case>();
    for (Occasion occasion : Occasion.values()) {
      for (Language language : Language.values()) {
        for (String kind : KINDS.getOrDefault(occasion, List.of("-"))) {
          all.add(new Case(occasion, language, kind));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("everyNotice")
  void fitsAShortMessageIntoTwoPartsOfPlainLetters(Case each) {
    var sms = (Message.Sms) compose(each, Channel.SMS, Optional.of(LONG_DESK));

    assertThat(sms.text().gsm()).as(sms.text().text()).isTrue();
    assertThat(sms.text().parts()).as(sms.text().text()).hasSizeLessThanOrEqualTo(2);
    assertThat(sms.text().text().indexOf(CODE)).as("code first").isLessThanOrEqualTo(8);
    assertThat(sms.text().text()).matches("[\\x20-\\x7e]+").doesNotContain("{", "[", "#", "&");
  }

  @ParameterizedTest
  @MethodSource("everyNotice")
  void writesAnEmailWithItsCodeInTheSubjectAndWholeVietnamese(Case each) {
    var mail = (Message.Mail) compose(each, Channel.EMAIL, Optional.of(LONG_DESK));

    assertThat(mail.subject()).startsWith("[" + CODE + "]").doesNotContain("{", "\n");
    assertThat(mail.text()).contains(CODE).doesNotContain("{", "}");
    assertThat(Normalizer.isNormalized(mail.text(), Normalizer.Form.NFC)).isTrue();
    assertThat(mail.text()).contains(each.language() == Language.VI ? "Kính gửi" : "Dear");
  }

  @ParameterizedTest
  @MethodSource("everyNotice")
  void hasWordsAlsoWhenTheDeskIsNotKnown(Case each) {
    var sms = (Message.Sms) compose(each, Channel.SMS, Optional.empty());
    var mail = (Message.Mail) compose(each, Channel.EMAIL, Optional.empty());

    assertThat(sms.text().text() + mail.text()).doesNotContain("{", "null", "()", ", ,");
  }

  @Test
  void tellsThePromisedTimeAbsolutely() {
    var sms =
        (Message.Sms)
            compose(new Case(Occasion.ACCEPTED, Language.VI, "-"), Channel.SMS, Optional.empty());

    assertThat(sms.text().text()).contains("Hen tra ket qua: 17h00 ngay 15/07/2026");
    assertThat(sms.text().parts()).hasSize(1);
  }

  @Test
  void tellsNothingOnAMutedOccasion() {
    var muted = YamlTemplates.load(Set.of(Occasion.SUPPLEMENTED));

    assertThat(muted.newest(Occasion.SUPPLEMENTED)).isEmpty();
    assertThat(muted.newest(Occasion.ACCEPTED)).isPresent();
  }

  @Test
  void saysWhatABrokenFileLacks() {
    var file = "key: accepted\nversion: 1\nvi: {sms: x, subject: y}\n";

    assertThatThrownBy(() ->
            TemplateFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))))
        .hasMessage("text is missing");
  }

  private Message compose(Case each, Channel channel, Optional<Desk> desk) {
    return composer.compose(
        templates.exact(each.occasion(), 1),
        channel,
        each.language(),
        new Facts(CODE, FIVE, FIVE, each.kind(), "H26.107"),
        desk.orElseGet(() -> Desk.any(each.language())));
  }
}
