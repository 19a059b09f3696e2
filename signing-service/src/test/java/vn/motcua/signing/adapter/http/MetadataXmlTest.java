package vn.motcua.signing.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.signing.application.DocumentMetadata;
import vn.motcua.signing.application.DocumentMetadata.Receiver;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.Urgency;

/** NĐ 30/2020, Phụ lục VI. */
class MetadataXmlTest {

  @Test
  void namesUrgencyReceiversByCodeAndThatItWasRecalled() {
    var xml = new String(MetadataXml.of(metadata()), StandardCharsets.UTF_8);

    assertThat(xml)
        .contains("<Description>Đã thu hồi ngày 24/11/2026</Description>")
        .contains("<To><OrganId>H26.170</OrganId><OrganName>UBND phường Ngọc Hà</OrganName></To>")
        .contains("<To><OrganId/><OrganName>Như Điều 3;</OrganName></To>")
        .contains("<Priority>2</Priority>");
  }

  private static DocumentMetadata metadata() {
    return new DocumentMetadata(
        "H26.107",
        "UBND phường Ba Đình",
        2026,
        null,
        7,
        "Thông báo",
        "07",
        "TB-UBND",
        ADocument.MONDAY,
        "Lịch trực",
        1,
        "CHỦ TỊCH",
        "Hoàng Văn Nam",
        List.of(new Receiver("H26.170", "UBND phường Ngọc Hà"), new Receiver(null, "Như Điều 3;")),
        Urgency.VERY_URGENT,
        "Đã thu hồi ngày 24/11/2026");
  }
}
