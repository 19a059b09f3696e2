package vn.motcua.signing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.domain.ADocument.AGENCY;
import static vn.motcua.signing.domain.ADocument.CHAIRMAN;
import static vn.motcua.signing.domain.ADocument.NINE_O_CLOCK;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.BatchItem;
import vn.motcua.signing.domain.BatchItem.State;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.SigningBatch;
import vn.motcua.signing.domain.SigningBatch.Act;

/** What every keeper of batches keeps to. */
public abstract class SigningBatchesContract {
  private static final DocumentId ONE = new DocumentId("doc-1");
  private static final DocumentId TWO = new DocumentId("doc-2");

  protected abstract SigningBatches batches();

  @Test
  void theSameKeyNeverMakesASecondBatch() {
    var first = batches().open(batch("b-1", "key-0001")).block();

    var again = batches().open(batch("b-2", "key-0001")).block();

    assertThat(again).isEqualTo(first);
    assertThat(batches().find("b-2").block()).isNull();
  }

  @Test
  void keepsWhatWasPreparedShownAndAnswered() {
    batches().open(batch("b-1", "key-0001")).block();
    var prepared = prepared(false);

    batches().prepared("b-1", TWO, prepared).block();
    batches().shown("b-1", TWO).block();
    batches().answered("b-1", ONE, Refusal.NOT_APPROVED, NINE_O_CLOCK).block();

    assertThat(batches().find("b-1").block().items())
        .containsExactly(
            new BatchItem(ONE, null, State.REFUSED, Refusal.NOT_APPROVED, NINE_O_CLOCK),
            new BatchItem(TWO, prepared(true), State.WAITING, null, null));
  }

  @Test
  void whatIsDoneStaysDone() {
    batches().open(batch("b-1", "key-0001")).block();
    batches().answered("b-1", ONE, null, NINE_O_CLOCK).block();

    batches().answered("b-1", ONE, Refusal.OTHER_SIGNING_OPEN, NINE_O_CLOCK).block();

    assertThat(batches().find("b-1").block().items().getFirst().state()).isEqualTo(State.DONE);
    assertThat(batches().find("b-1").block().items().getLast().state()).isEqualTo(State.WAITING);
  }

  @Test
  void aClosedBatchIsNotAmongTheOpenOnes() {
    batches().open(batch("b-1", "key-0001")).block();
    batches().open(batch("b-2", "key-0002")).block();

    batches().close("b-1", NINE_O_CLOCK).block();

    assertThat(batches().openOf(CHAIRMAN, AGENCY, 9).map(SigningBatch::id).collectList().block())
        .containsExactly("b-2");
    assertThat(batches().signingSince(NINE_O_CLOCK).map(SigningBatch::id).collectList().block())
        .containsExactly("b-2");
    assertThat(batches().signingSince(NINE_O_CLOCK.plusSeconds(1)).collectList().block()).isEmpty();
    assertThat(batches().openOf("p-9", AGENCY, 9).collectList().block()).isEmpty();
  }

  private static BatchItem.Prepared prepared(boolean shown) {
    return new BatchItem.Prepared(ADocument.number(), ADocument.signing().frozen(), 1, shown);
  }

  private static SigningBatch batch(String id, String key) {
    var items = List.of(BatchItem.waiting(ONE), BatchItem.waiting(TWO));
    return new SigningBatch(id, AGENCY, CHAIRMAN, Act.SIGN, key, items, NINE_O_CLOCK, null);
  }
}
