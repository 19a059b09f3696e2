package vn.motcua.kit.sms;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** One line of the SMS journal: an accepted segment, or a receipt that is settled. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JournalLine(@Nullable Segment segment, @Nullable String receipted) {

  static JournalLine of(Segment segment) {
    return new JournalLine(segment, null);
  }

  static JournalLine receipted(String messageId) {
    return new JournalLine(null, messageId);
  }

  static JsonMapper mapper() {
    return JsonMapper.builder()
        .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
  }
}
