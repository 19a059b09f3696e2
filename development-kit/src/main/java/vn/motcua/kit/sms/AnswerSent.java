package vn.motcua.kit.sms;

import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerResponseDeliveryAdapter;
import org.jsmpp.session.SubmitSmResult;

/** A receipt becomes due once submit_sm_resp has left, or can no longer leave. */
final class AnswerSent extends ServerResponseDeliveryAdapter {
  private final ReceiptSender receipts;

  AnswerSent(ReceiptSender receipts) {
    this.receipts = receipts;
  }

  @Override
  public void onSubmitSmRespSent(SubmitSmResult result, SMPPServerSession session) {
    receipts.due(result.getMessageId());
  }

  @Override
  public void onSubmitSmRespError(
      SubmitSmResult result, Exception cause, SMPPServerSession session) {
    receipts.due(result.getMessageId());
  }
}
