package vn.motcua.intake.adapter.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.domain.FeeItem.PaymentChannel;
import vn.motcua.intake.domain.ResultDelivery;
import vn.motcua.intake.domain.SuspensionKind;

/** What the desk sends and gets. */
final class DeskBodies {

  private DeskBodies() {}

  record SupplementRequest(@Nullable List<Item> items, @Nullable String note) {}

  record Item(@Nullable String paperCode, @Nullable String reason) {}

  record Acceptance(boolean identityChecked) {}

  record Accepted(
      int nationalStatus, Instant receivedAt, Instant promisedAt, List<String> explanation) {}

  record Refusal(@Nullable String reason, @Nullable String legalBasis, boolean confirm) {}

  record RefusalBegun(@JsonProperty("final") boolean done, Instant undoUntil) {}

  record Payment(long amount, @Nullable PaymentChannel channel) {}

  record Receipt(
      String feeCode, String receiptNumber, long amount, PaymentChannel channel, Instant takenAt) {}

  record Waiver(@Nullable String basis) {}

  record Suspending(@Nullable SuspensionKind kind, @Nullable String reason) {}

  record HandOver(
      @Nullable ResultDelivery method, boolean receiverChecked, @Nullable String receiver) {}

  /** Where the dossier stands after the act. */
  record Standing(String dossierId, int nationalStatus, long version) {}

  record Rating(
      @Nullable String code, @Nullable String secret, @Nullable Map<String, Integer> scores) {

    Map<String, Integer> given() {
      return scores == null ? Map.of() : scores;
    }
  }

  record CodeAndSecret(@Nullable String code, @Nullable String secret) {}
}
