package vn.motcua.kit.sms;

import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.kit.inbox.Faults;

/** Answers submit_sm, after the segment is on the disk; every other operation is refused. */
final class SubmitAcceptance implements ServerMessageReceiverListener {
  private static final Logger LOG = LoggerFactory.getLogger(SubmitAcceptance.class);
  private static final Pattern MOBILE = Pattern.compile("\\+?\\d{3,15}");

  private final SubmitReader reader;
  private final SmsStore store;
  private final SmppSessions sessions;
  private final ReceiptSender receipts;
  private final Faults faults;

  SubmitAcceptance(
      SubmitReader reader,
      SmsStore store,
      SmppSessions sessions,
      ReceiptSender receipts,
      Faults faults) {
    this.reader = reader;
    this.store = store;
    this.sessions = sessions;
    this.receipts = receipts;
    this.faults = faults;
  }

  @Override
  public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession session)
      throws ProcessRequestException {
    faults.awaitDelay();
    if (faults.takeRejection()) {
      throw refuse("Refused for the moment", SMPPConstant.STAT_ESME_RTHROTTLED);
    }
    if (!MOBILE.matcher(submit.getDestAddress()).matches()) {
      throw refuse("Not a number", SMPPConstant.STAT_ESME_RINVDSTADR);
    }
    var segment = keep(submit, session);
    if (faults.takeLostAnswer()) {
      breakConnection(segment, session);
    }
    return new SubmitSmResult(messageId(segment), new OptionalParameter[0]);
  }

  private Segment keep(SubmitSm submit, SMPPServerSession session) throws ProcessRequestException {
    try {
      var segment = reader.read(submit, sessions.systemId(session));
      store.accept(segment);
      return segment;
    } catch (IllegalArgumentException e) {
      throw new ProcessRequestException(
          "Unreadable segment", SMPPConstant.STAT_ESME_RINVESMCLASS, e);
    } catch (UncheckedIOException e) {
      LOG.warn("An SMS could not be stored and was refused", e);
      throw new ProcessRequestException("Not stored", SMPPConstant.STAT_ESME_RSYSERR, e);
    }
  }

  private void breakConnection(Segment segment, SMPPServerSession session)
      throws ProcessRequestException {
    session.close();
    receipts.due(segment.messageId());
    throw refuse("Connection broken on purpose", SMPPConstant.STAT_ESME_RSYSERR);
  }

  private static MessageId messageId(Segment segment) {
    try {
      return new MessageId(segment.messageId());
    } catch (org.jsmpp.PDUStringException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti request, SMPPServerSession session)
      throws ProcessRequestException {
    throw notOffered();
  }

  @Override
  public QuerySmResult onAcceptQuerySm(QuerySm request, SMPPServerSession session)
      throws ProcessRequestException {
    throw notOffered();
  }

  @Override
  public void onAcceptReplaceSm(ReplaceSm request, SMPPServerSession session)
      throws ProcessRequestException {
    throw notOffered();
  }

  @Override
  public void onAcceptCancelSm(CancelSm request, SMPPServerSession session)
      throws ProcessRequestException {
    throw notOffered();
  }

  @Override
  public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm request, SMPPServerSession session)
      throws ProcessRequestException {
    throw notOffered();
  }

  @Override
  public void onAcceptCancelBroadcastSm(CancelBroadcastSm request, SMPPServerSession session)
      throws ProcessRequestException {
    throw notOffered();
  }

  @Override
  public QueryBroadcastSmResult onAcceptQueryBroadcastSm(
      QueryBroadcastSm request, SMPPServerSession session) throws ProcessRequestException {
    throw notOffered();
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm request, Session session)
      throws ProcessRequestException {
    throw notOffered();
  }

  private static ProcessRequestException notOffered() {
    return refuse("Only submit_sm is offered", SMPPConstant.STAT_ESME_RINVCMDID);
  }

  private static ProcessRequestException refuse(String reason, int status) {
    return new ProcessRequestException(reason, status);
  }
}
