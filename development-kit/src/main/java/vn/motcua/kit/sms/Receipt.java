package vn.motcua.kit.sms;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import vn.motcua.calendar.VietnamTime;

/**
 * The delivery receipt of one segment: SMPP 3.4 appendix B as text, and the same as TLVs (5.3.2.12,
 * .35, .17).
 */
record Receipt(Segment segment, boolean delivered) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmm", Locale.ROOT);

  static Receipt of(Segment segment, boolean delivered) {
    return new Receipt(segment, delivered);
  }

  void deliver(SMPPServerSession session)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    session.deliverShortMessage(
        "",
        TypeOfNumber.valueOf((byte) segment.to().typeOfNumber()),
        NumberingPlanIndicator.valueOf((byte) segment.to().numberingPlan()),
        segment.to().value(),
        TypeOfNumber.valueOf((byte) segment.from().typeOfNumber()),
        NumberingPlanIndicator.valueOf((byte) segment.from().numberingPlan()),
        segment.from().value(),
        new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
        (byte) 0,
        (byte) 0,
        new RegisteredDelivery(0),
        DataCodings.ZERO,
        text().getBytes(US_ASCII),
        parameters());
  }

  private String text() {
    return String.format(
        Locale.ROOT,
        "id:%s sub:001 dlvrd:%s submit date:%s done date:%s stat:%s err:%s text:",
        segment.messageId(),
        delivered ? "001" : "000",
        TIME.format(segment.receivedAt()),
        TIME.format(OffsetDateTime.now(VietnamTime.ZONE)),
        delivered ? "DELIVRD" : "UNDELIV",
        delivered ? "000" : "001");
  }

  private OptionalParameter[] parameters() {
    var state = delivered ? MessageState.DELIVERED : MessageState.UNDELIVERABLE;
    List<OptionalParameter> parameters = new ArrayList<>();
    parameters.add(new OptionalParameter.Receipted_message_id(segment.messageId()));
    parameters.add(new OptionalParameter.Message_state(state.value()));
    var reference = segment.userMessageReference();
    if (reference != null) {
      parameters.add(new OptionalParameter.User_message_reference(reference.shortValue()));
    }
    return parameters.toArray(OptionalParameter[]::new);
  }
}
