package vn.motcua.kit.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One SMS or e-mail as the receiving server got it.
 *
 * @param to the recipient; several recipients of one e-mail are separated by ", "
 * @param subject empty for an SMS
 * @param receivedAt in Vietnam's offset, +07:00
 * @param messageId SMPP message id of the (first) segment, or the e-mail's Message-ID header
 * @param userMessageReference the SMPP TLV of that name, 0 to 65535, when the sender gave one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "channel",
  "from",
  "to",
  "subject",
  "text",
  "receivedAt",
  "messageId",
  "userMessageReference"
})
public record ReceivedMessage(
    Channel channel,
    String from,
    String to,
    String subject,
    String text,
    OffsetDateTime receivedAt,
    @Nullable String messageId,
    @Nullable Integer userMessageReference) {}
