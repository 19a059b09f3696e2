package vn.motcua.signing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.signing.application.TimestampDemands;

/** Refuses to start where timestamps are missing and nobody said so on purpose. */
final class TimestampGate {
  private static final Logger LOG = LoggerFactory.getLogger(TimestampGate.class);
  private static final String PREFIX = "motcua.signing.timestamps";

  private TimestampGate() {}

  static void pass(TimestampSettings settings, TimestampDemands demands, boolean production) {
    if (settings.areOn()) {
      return;
    }
    if (demands.requireAny()) {
      throw new IllegalStateException(
          PREFIX
              + ".demand: có loại văn bản buộc phải có dấu thời gian nhưng chưa khai báo dịch vụ"
              + " cấp dấu thời gian. A class of documents requires timestamps, but no authority is"
              + " named.");
    }
    if (production && settings.use() != TimestampSettings.Use.NONE) {
      throw new IllegalStateException(
          PREFIX
              + ".authorities: chưa khai báo dịch vụ cấp dấu thời gian. Hãy khai báo, hoặc đặt "
              + PREFIX
              + ".use=none nếu cố ý không dùng. No timestamp authority is named: name one, or set "
              + PREFIX
              + ".use=none on purpose.");
    }
    LOG.warn("signing.timestamps-off use={}", settings.use());
  }
}
