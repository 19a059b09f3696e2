package vn.motcua.signing.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.aggregate.store.JacksonStateCodec;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.DraftHistory;
import vn.motcua.signing.domain.Drafted;
import vn.motcua.signing.domain.Handling;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Rejected;
import vn.motcua.signing.domain.Rejection;

/** What was stored before histories, handling and the life after issue were kept. */
class OlderStatesTest {
  private final JacksonStateCodec<OutgoingDocument> codec =
      new JacksonStateCodec<>(OutgoingDocument.class);

  @Test
  void anOldDraftIsReadAsOneWithoutHistory() {
    var stored = codec.encode(ADocument.drafted());
    stored.remove("voided");
    var manuscript = stored.get("manuscript", Map.class);
    manuscript.remove("handling");
    manuscript.remove("further");
    manuscript.remove("history");

    var read = (Drafted) codec.decode(stored);

    assertThat(read.voided()).isEmpty();
    assertThat(read.manuscript().handling()).isEqualTo(Handling.plain());
    assertThat(read.manuscript().history()).isEqualTo(DraftHistory.NONE);
    assertThat(read.manuscript().text()).isEqualTo(ADocument.words());
  }

  @Test
  void anOldIssuedDocumentIsInForce() {
    var stored = codec.encode(ADocument.issued());
    stored.remove("after");

    assertThat(((Issued) codec.decode(stored)).isInForce()).isTrue();
  }

  @Test
  void anOldRejectionHasNoManuscript() {
    var why =
        new Rejection(
            Rejection.Cause.BY_PERSON, ADocument.CHAIRMAN, "Sai.", ADocument.NINE_O_CLOCK);
    var stored = codec.encode(ADocument.next(ADocument.drafted().reject(why)));
    stored.remove("manuscript");

    assertThat(((Rejected) codec.decode(stored)).manuscript()).isNull();
  }
}
