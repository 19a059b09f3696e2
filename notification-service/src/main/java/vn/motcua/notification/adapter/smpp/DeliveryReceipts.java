package vn.motcua.notification.adapter.smpp;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.notification.application.ReceiptInbox;
import vn.motcua.notification.domain.Receipt;

/** Keeps delivery receipts before the carrier is told that we have them. */
final class DeliveryReceipts implements MessageReceiverListener {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryReceipts.class);
  private static final Duration LONGEST_STORE = Duration.ofSeconds(10);
  private static final Pattern ID = Pattern.compile("\\bid:(\\S+)");
  private static final Pattern STATE = Pattern.compile("\\bstat:([A-Za-z]+)");

  private final ReceiptInbox inbox;
  private final Clock clock;

  DeliveryReceipts(ReceiptInbox inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  /** A temporary refusal makes the carrier bring it again. */
  @Override
  public void onAcceptDeliverSm(DeliverSm deliverSm) throws ProcessRequestException {
    if (!deliverSm.isSmscDeliveryReceipt()) {
      LOG.info("A message from a mobile was dropped: nobody reads answers");
      return;
    }
    var receipt = read(deliverSm);
    if (receipt.isPresent()) {
      keep(receipt.get());
    }
  }

  private void keep(Receipt receipt) throws ProcessRequestException {
    try {
      inbox.keep(receipt).block(LONGEST_STORE);
    } catch (RuntimeException e) {
      LOG.warn("A delivery receipt could not be stored and is asked for again", e);
      throw new ProcessRequestException("not stored", SMPPConstant.STAT_ESME_RX_T_APPN);
    }
  }

  /** Empty when it is no final word, or names no message. */
  private Optional<Receipt> read(DeliverSm deliverSm) {
    var text = new String(text(deliverSm), StandardCharsets.ISO_8859_1);
    var messageId = messageId(deliverSm, text);
    var reference = reference(deliverSm);
    if (messageId == null && reference == null) {
      return Optional.empty();
    }
    return outcome(deliverSm, text)
        .map(outcome -> new Receipt(messageId, reference, outcome, clock.instant()));
  }

  private static byte[] text(DeliverSm deliverSm) {
    byte @Nullable [] text = deliverSm.getShortMessage();
    return text == null ? new byte[0] : text;
  }

  private static @Nullable String messageId(DeliverSm deliverSm, String text) {
    OptionalParameter.@Nullable Receipted_message_id tag =
        deliverSm.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
    return tag != null ? tag.getValueAsString() : find(ID, text);
  }

  private static @Nullable Integer reference(DeliverSm deliverSm) {
    OptionalParameter.@Nullable User_message_reference tag =
        deliverSm.getOptionalParameter(OptionalParameter.User_message_reference.class);
    return tag == null ? null : Short.toUnsignedInt(tag.getValue());
  }

  private static Optional<Receipt.Outcome> outcome(DeliverSm deliverSm, String text) {
    OptionalParameter.@Nullable Message_state tag =
        deliverSm.getOptionalParameter(OptionalParameter.Message_state.class);
    var word = find(STATE, text);
    if (tag != null) {
      return ofState(tag.getValue());
    }
    return word == null ? Optional.empty() : ofWord(word);
  }

  /** Values of message_state (SMPP 3.4, 5.2.28). */
  private static Optional<Receipt.Outcome> ofState(byte state) {
    return switch (state) {
      case 2 -> Optional.of(Receipt.Outcome.DELIVERED);
      case 3 -> Optional.of(Receipt.Outcome.EXPIRED);
      case 4, 5, 8 -> Optional.of(Receipt.Outcome.REJECTED);
      default -> Optional.empty();
    };
  }

  private static Optional<Receipt.Outcome> ofWord(String word) {
    return switch (word) {
      case "DELIVRD" -> Optional.of(Receipt.Outcome.DELIVERED);
      case "EXPIRED" -> Optional.of(Receipt.Outcome.EXPIRED);
      case "UNDELIV", "DELETED", "REJECTD" -> Optional.of(Receipt.Outcome.REJECTED);
      default -> Optional.empty();
    };
  }

  private static @Nullable String find(Pattern pattern, String text) {
    var match = pattern.matcher(text);
    return match.find() ? match.group(1) : null;
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification alertNotification) {
    LOG.debug("An alert notification was dropped");
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) throws ProcessRequestException {
    throw new ProcessRequestException("data_sm", SMPPConstant.STAT_ESME_RINVCMDID);
  }
}
