package vn.motcua.notification.adapter.smpp;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.motcua.notification.application.Carrier;
import vn.motcua.notification.application.Outgoing;
import vn.motcua.notification.application.ReceiptInbox;
import vn.motcua.notification.domain.Dispatch;
import vn.motcua.notification.domain.Message;
import vn.motcua.notification.domain.Mobile;

/** Submits short messages over one standing connection, on a scheduler that may block. */
final class SmppCarrier implements Carrier, AutoCloseable {

  private static final byte UDH = 0x40;
  private static final byte GSM_DEFAULT = 0;
  private static final byte UCS2 = 8;
  private static final String TWO_DAYS = "000002000000000R";

  private final SmppSettings settings;
  private final SmppConnection connection;
  private final Scheduler blocking;

  SmppCarrier(SmppSettings settings, ReceiptInbox receipts, Scheduler blocking, Clock clock) {
    this.settings = settings;
    this.connection = new SmppConnection(settings, new DeliveryReceipts(receipts, clock));
    this.blocking = blocking;
  }

  /** Binds, and stays bound until closed. */
  void start() {
    connection.start();
  }

  @Override
  public boolean reachable() {
    return connection.bound().isPresent();
  }

  @Override
  public Mono<Dispatch> carry(Outgoing outgoing) {
    return Mono.fromCallable(() -> send(outgoing)).subscribeOn(blocking);
  }

  private Dispatch send(Outgoing outgoing) {
    if (!(outgoing.message() instanceof Message.Sms(var text))
        || !(outgoing.to() instanceof Mobile to)) {
      throw new IllegalArgumentException("Not a short message: " + outgoing.noticeId());
    }
    var references = outgoing.references();
    var segments = Segment.of(text, references.getFirst());
    var messageIds = new ArrayList<String>();
    for (int n = 0; n < segments.size(); n++) {
      var answer = submit(to, segments.get(n), references.get(n));
      if (!(answer instanceof Dispatch.Accepted(var ids))) {
        return messageIds.isEmpty() ? answer : torn(answer);
      }
      messageIds.addAll(ids);
    }
    return new Dispatch.Accepted(messageIds);
  }

  /** The first part is with the carrier: the message cannot be sent again, whatever happened. */
  private static Dispatch torn(Dispatch answer) {
    return answer instanceof Dispatch.Unknown ? answer : new Dispatch.Refused("part refused");
  }

  private Dispatch submit(Mobile to, Segment segment, int reference) {
    var session = connection.bound();
    if (session.isEmpty()) {
      return new Dispatch.NothingLeft("not bound");
    }
    try {
      return new Dispatch.Accepted(List.of(submit(session.get(), to, segment, reference)));
    } catch (PDUException e) {
      return new Dispatch.Refused(e.getClass().getSimpleName());
    } catch (NegativeResponseException e) {
      return CommandStatus.of(e.getCommandStatus());
    } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
      return new Dispatch.Unknown(e.getClass().getSimpleName());
    }
  }

  private String submit(SMPPSession session, Mobile to, Segment segment, int reference)
      throws PDUException,
          NegativeResponseException,
          ResponseTimeoutException,
          InvalidResponseException,
          IOException {
    return session
        .submitShortMessage(
            "",
            TypeOfNumber.ALPHANUMERIC,
            NumberingPlanIndicator.UNKNOWN,
            settings.sender(),
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            to.digits(),
            new ESMClass(segment.concatenated() ? UDH : 0),
            (byte) 0,
            (byte) 0,
            null,
            TWO_DAYS,
            new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
            (byte) 0,
            DataCodings.newInstance(segment.ucs2() ? UCS2 : GSM_DEFAULT),
            (byte) 0,
            segment.octets(),
            new OptionalParameter.User_message_reference((short) reference))
        .getMessageId();
  }

  @Override
  public void close() {
    connection.close();
  }
}
