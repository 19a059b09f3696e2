package vn.motcua.kit.sms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One accepted submit_sm, as it is kept in the journal.
 *
 * @param octets the text's octets without a user data header
 * @param userMessageReference the TLV 0x0204 when given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@SuppressWarnings("ArrayRecordComponent") // never compared
record Segment(
    String messageId,
    String systemId,
    Address from,
    Address to,
    int dataCoding,
    byte[] octets,
    Part part,
    @Nullable Integer userMessageReference,
    boolean receiptWanted,
    OffsetDateTime receivedAt) {

  /** The same for all segments of one long message, until it is complete. */
  LongMessageKey longMessage() {
    return new LongMessageKey(systemId, from.value(), to.value(), part.reference(), part.total());
  }

  /** What tells the segments of one long message from those of another. */
  record LongMessageKey(String systemId, String from, String to, int reference, int total) {}
}
