package vn.motcua.notification.adapter.smtp;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.domain.Dispatch;

/** What a failed transmission means; only reply codes are kept, for texts may name the address. */
final class SmtpAnswer {

  private SmtpAnswer() {}

  /**
   * Reads the server's answer.
   *
   * @param ended whether the end of the letter was sent
   */
  static Dispatch to(MessagingException failure, boolean ended) {
    int code = code(failure);
    if (code >= 500) {
      return new Dispatch.Refused("SMTP " + code);
    }
    if (code >= 400) {
      return new Dispatch.RefusedForNow("SMTP " + code);
    }
    var name = failure.getClass().getSimpleName();
    return ended ? new Dispatch.Unknown(name) : new Dispatch.NothingLeft(name);
  }

  private static int code(MessagingException failure) {
    int code = -1;
    @Nullable Exception link = failure;
    while (link instanceof MessagingException each) {
      code = Math.max(code, ownCode(each));
      link = each.getNextException();
    }
    return code;
  }

  private static int ownCode(MessagingException failure) {
    return switch (failure) {
      case SMTPAddressFailedException address -> address.getReturnCode();
      case SMTPSendFailedException send -> send.getReturnCode();
      case SMTPSenderFailedException sender -> sender.getReturnCode();
      default -> -1;
    };
  }
}
