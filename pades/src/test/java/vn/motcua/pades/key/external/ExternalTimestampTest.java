package vn.motcua.pades.key.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.Answer;
import vn.motcua.pades.TimestampRefusal;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.fixture.TestTsa;
import vn.motcua.pades.key.external.ExternalRequest.Completion;
import vn.motcua.pades.key.external.ExternalSigning.Opened;
import vn.motcua.pades.time.TimestampPool;
import vn.motcua.pades.verify.Level;

class ExternalTimestampTest {
  private static final byte[] FROZEN = Office.frozen(TestPapers.emptyPage()).bytes();

  private final LongTermOffice office = new LongTermOffice();
  private final TimestampPool pool = office.pool();
  private final ExternalSigning external =
      new ExternalSigning(
          office.signing(pool), office.clock, new SecureRandom(), ExternalSigning.USUAL_LIFETIME);
  private final Opened opened =
      external.open("d-1", "QĐ 12", FROZEN, office.personPlan(pool)).orElseThrow();

  @Test
  void roomForATimestampSurvivesStoring() {
    byte[] stored = opened.request().encoded();

    byte[] signed = complete(stored).orElseThrow().signed().bytes();

    assertThat(office.verify(signed).layers().getFirst().level()).isEqualTo(Level.B_T);
  }

  @Test
  void withoutATimestampTheSameAnswerIsTakenLater() {
    byte[] stored = opened.request().encoded();
    office.tsa.with(TestTsa.Fault.DOWN);

    Answer<Completion> refused = complete(stored);
    office.tsa.with(TestTsa.Fault.NONE);

    assertThat(refused)
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            no -> assertThat(no.refusal()).isInstanceOf(TimestampRefusal.class));
    assertThat(complete(stored)).isInstanceOf(Answer.Accepted.class);
  }

  private Answer<Completion> complete(byte[] stored) {
    AgentTask task = opened.task();
    byte[] value = LongTermOffice.CHAIRMAN.sign(task.signedAttributes());
    return external.complete(
        ExternalRequest.decode(stored).orElseThrow(),
        new AgentReply("d-1", task.token(), certificate(), value),
        FROZEN);
  }

  private static byte[] certificate() {
    try {
      return LongTermOffice.CHAIRMAN.signer().certificate().getEncoded();
    } catch (CertificateEncodingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
