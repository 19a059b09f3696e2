package vn.motcua.pades.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.fixture.LongTermOffice;

class ReportJsonTest {

  @Test
  void aReportReadsAsOneLineWithSortedKeysAndNothingAbsent() {
    VerificationReport report =
        new VerificationReport(
            Verdict.of(Finding.NO_SIGNATURE),
            List.of(),
            List.of(),
            2,
            "00ff",
            DocumentKind.TWO_LAYERS);

    assertThat(report.toJson())
        .isEqualTo(
            "{\"frozenSha256\":\"00ff\",\"kind\":\"TWO_LAYERS\",\"layers\":[],\"pages\":2,\"timestamps\":[],\"verdict\":{"
                + "\"indication\":\"INDETERMINATE\",\"reason\":\"NO_SIGNATURE\","
                + "\"status\":\"INDETERMINATE\",\"subIndication\":\"NO_SIGNATURE_FOUND\","
                + "\"words\":{\"en\":\"The file has no digital signature.\","
                + "\"vi\":\"Tệp không có chữ ký số nào.\"}}}");
  }

  @Test
  void whateverStandsInACertificateIsEscaped() {
    SignerIdentity signer =
        new SignerIdentity(
            "CN=\"\\", "a\"b\\c\n\t\u0001é", "x", "1", "ff", Instant.EPOCH, Instant.EPOCH);
    TimestampReport timestamp =
        new TimestampReport(
            "T",
            signer,
            Instant.EPOCH,
            Coverage.ENTIRE_FILE,
            7,
            Revocation.NOT_REVOKED,
            Verdict.of(Finding.TIMESTAMP_STANDS));

    String json =
        new VerificationReport(
                Verdict.of(Finding.NO_SIGNATURE),
                List.of(),
                List.of(timestamp),
                1,
                "",
                DocumentKind.FOREIGN)
            .toJson();

    assertThat(json)
        .contains("\"commonName\":\"a\\\"b\\\\c\\n\\t\\u0001é\"")
        .contains("\"revisionEnd\":7")
        .contains("\"time\":\"1970-01-01T00:00:00Z\"");
  }

  @Test
  void theReportOnASealedDocumentTellsLevelsAndTimes() {
    LongTermOffice office = new LongTermOffice();
    byte[] sealed = office.sealing().seal(office.smallest()).orElseThrow().bytes();

    String json = office.verify(sealed).toJson();

    assertThat(json)
        .contains("\"level\":\"B_LTA\"", "\"indication\":\"TOTAL-PASSED\"")
        .contains("\"provenTime\":\"" + office.clock.instant() + "\"");
    assertThat(office.verify(sealed).toJson()).isEqualTo(json);
  }
}
