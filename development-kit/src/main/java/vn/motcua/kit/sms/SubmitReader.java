package vn.motcua.kit.sms;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jsmpp.bean.SubmitSm;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnamTime;

/**
 * Turns a submit_sm into a {@link Segment}: text from short_message or message_payload, place from
 * UDH or sar TLVs.
 */
final class SubmitReader {
  private static final int RECEIPT_BITS = 0x03;

  private final Clock clock;
  private final Supplier<String> messageIds;

  SubmitReader(Clock clock, Supplier<String> messageIds) {
    this.clock = clock;
    this.messageIds = messageIds;
  }

  /** IllegalArgumentException when its header or TLVs make no sense. */
  Segment read(SubmitSm submit, String systemId) {
    var message = message(submit);
    var header = submit.isUdhi() ? new UserDataHeader(message) : null;
    return new Segment(
        messageIds.get(),
        systemId,
        new Address(submit.getSourceAddr(), submit.getSourceAddrTon(), submit.getSourceAddrNpi()),
        new Address(submit.getDestAddress(), submit.getDestAddrTon(), submit.getDestAddrNpi()),
        submit.getDataCoding() & 0xff,
        header == null ? message : Arrays.copyOfRange(message, header.length(), message.length),
        part(submit, header),
        number(submit, Tag.USER_MESSAGE_REFERENCE).orElse(null),
        (submit.getRegisteredDelivery() & RECEIPT_BITS) != 0,
        OffsetDateTime.now(clock.withZone(VietnamTime.ZONE)).truncatedTo(ChronoUnit.MILLIS));
  }

  private static byte[] message(SubmitSm submit) {
    byte @Nullable [] shortMessage = submit.getShortMessage();
    var octets = shortMessage == null ? new byte[0] : shortMessage;
    return octets.length > 0 ? octets : value(submit, Tag.MESSAGE_PAYLOAD).orElse(octets);
  }

  private static Part part(SubmitSm submit, @Nullable UserDataHeader header) {
    return Optional.ofNullable(header)
        .flatMap(UserDataHeader::part)
        .or(() -> sar(submit))
        .filter(part -> !part.isWhole())
        .orElse(Part.WHOLE);
  }

  private static Optional<Part> sar(SubmitSm submit) {
    return number(submit, Tag.SAR_MSG_REF_NUM)
        .flatMap(reference ->
            number(submit, Tag.SAR_TOTAL_SEGMENTS)
                .flatMap(total ->
                    number(submit, Tag.SAR_SEGMENT_SEQNUM)
                        .map(number -> new Part(reference, total, number))));
  }

  private static Optional<Integer> number(SubmitSm submit, Tag tag) {
    return value(submit, tag).map(SubmitReader::unsigned);
  }

  private static int unsigned(byte[] octets) {
    var number = 0;
    for (var octet : octets) {
      number = (number << 8) | (octet & 0xff);
    }
    return number;
  }

  // serialize() = tag (2 octets), length (2 octets), value: the one form all TLV classes share.
  private static Optional<byte[]> value(SubmitSm submit, Tag tag) {
    @Nullable OptionalParameter parameter = submit.getOptionalParameter(tag);
    return Optional.ofNullable(parameter)
        .map(OptionalParameter::serialize)
        .map(tlv -> Arrays.copyOfRange(tlv, 4, tlv.length));
  }
}
