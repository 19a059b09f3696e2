package vn.motcua.notification.adapter.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.domain.Dispatch;

class SmtpAnswerTest {

  @Test
  void knowsThatNothingLeftBeforeTheEndOfTheLetter() {
    assertThat(SmtpAnswer.to(new MessagingException("broken pipe"), false))
        .isInstanceOf(Dispatch.NothingLeft.class);
  }

  @Test
  void doesNotKnowWhatBecameOfALetterWithoutAnAnswer() {
    assertThat(SmtpAnswer.to(new MessagingException("connection reset"), true))
        .isInstanceOf(Dispatch.Unknown.class);
  }

  @Test
  void tellsARefusalForNowFromOneForGoodWithoutTheAddress() throws Exception {
    assertThat(SmtpAnswer.to(refusal(451), false))
        .isEqualTo(new Dispatch.RefusedForNow("SMTP 451"));
    assertThat(SmtpAnswer.to(refusal(550), false)).isEqualTo(new Dispatch.Refused("SMTP 550"));
  }

  private static MessagingException refusal(int code) throws Exception {
    var nested =
        new SMTPAddressFailedException(
            new InternetAddress("lan@vidu.vn"), "RCPT TO:<lan@vidu.vn>", code, "no");
    return new MessagingException("Invalid Addresses", nested);
  }
}
