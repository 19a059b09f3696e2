package vn.motcua.signing.adapter.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.application.RegisterEntry;
import vn.motcua.signing.application.RegisterWords;

/** The ten columns of the decree, and the state of the number. */
record RegisterRow(
    String symbol,
    LocalDate date,
    String typeAndAbstract,
    String signer,
    List<String> recipients,
    String keeper,
    int copies,
    @Nullable Instant sentAt,
    String receivedBy,
    @Nullable String note,
    String state,
    @Nullable String voidReason,
    @Nullable String documentId) {
  static RegisterRow of(RegisterEntry entry) {
    return new RegisterRow(
        entry.number().notation(),
        entry.number().printedOn(),
        (entry.number().book().type().title() + " " + entry.subject()).strip(),
        entry.signer(),
        entry.recipients(),
        entry.keeper(),
        1,
        entry.sentAt().stream().findFirst().orElse(null),
        RegisterWords.receipts(entry),
        note(entry),
        entry.state().name(),
        entry.voided(),
        entry.documentId());
  }

  private static @Nullable String note(RegisterEntry entry) {
    return switch (entry.state()) {
      case VOID -> RegisterWords.reason(entry.voided());
      case RESERVED -> null;
      case ISSUED -> RegisterWords.note(entry).isEmpty() ? null : RegisterWords.note(entry);
    };
  }
}
