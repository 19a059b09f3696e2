package vn.motcua.signing.adapter.http;

import static java.util.Map.entry;

import java.util.Map;
import vn.motcua.http.edge.Problem;
import vn.motcua.signing.domain.Refusal;

/** Words for what keeps a document from its timestamp and long-term form. */
final class TimestampProblems {
  static final Map<Refusal, Problem> WORDS =
      Map.ofEntries(
          entry(
              Refusal.TIMESTAMP_NONE,
              Problem.of(
                  "timestamp.none",
                  409,
                  "Chưa lấy được dấu thời gian từ dịch vụ nào. Hệ thống tự thử lại; lý do ghi trong văn bản.",
                  "No authority gave a timestamp. It is tried again by itself; the document says why.")),
          entry(
              Refusal.TIMESTAMP_REVOCATION_UNKNOWN,
              Problem.of(
                  "timestamp.revocation-unknown",
                  409,
                  "Chưa lấy được tình trạng thu hồi của chứng thư số nên chưa gắn dấu thời gian. Hệ thống tự thử lại.",
                  "It is not known whether a certificate was revoked, so there is no timestamp yet. It is tried again.")),
          entry(
              Refusal.TIMESTAMP_REVOKED,
              Problem.of(
                  "timestamp.certificate-revoked",
                  409,
                  "Chứng thư số đã bị thu hồi nên không gắn được dấu thời gian. Hãy báo lãnh đạo và người vận hành.",
                  "A certificate has been revoked, so no timestamp is made. Tell the leader and the operator.")),
          entry(
              Refusal.TIMESTAMP_LAYERS_NOT_VALID,
              Problem.of(
                  "timestamp.layers-not-valid",
                  409,
                  "Các chữ ký trên tệp lúc này không hợp lệ nên không gắn dấu thời gian. Hãy báo người vận hành.",
                  "The signatures on the file do not stand now, so it is not time-stamped. Tell the operator.")),
          entry(
              Refusal.TIMESTAMP_CHECK_FAILED,
              Problem.of(
                  "timestamp.check-failed",
                  409,
                  "Tệp có dấu thời gian không qua được kiểm tra nên không được lưu. Hãy báo người vận hành.",
                  "The file with its timestamp did not pass the check and was not kept. Tell the operator.")),
          entry(
              Refusal.TIMESTAMP_OVERTAKEN,
              Problem.of(
                  "timestamp.overtaken",
                  409,
                  "Văn bản vừa có bản lâu dài khác. Hãy tải lại trang.",
                  "Another long-term form was registered meanwhile. Reload the page.")),
          entry(
              Refusal.TIMESTAMP_UNDER_WAY,
              Problem.of(
                  "timestamp.under-way",
                  409,
                  "Hệ thống đang lấy dấu thời gian cho văn bản này. Hãy chờ ít phút rồi tải lại.",
                  "The timestamp of this document is being fetched. Wait a few minutes, then reload.")),
          entry(
              Refusal.TIMESTAMPS_OFF,
              Problem.of(
                  "timestamp.off",
                  409,
                  "Hệ thống chưa dùng dịch vụ cấp dấu thời gian. Hãy báo người vận hành.",
                  "No timestamp authority is in use. Tell the operator.")));

  private TimestampProblems() {}
}
