package vn.motcua.signing.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.nin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.application.RegisterEntry;
import vn.motcua.signing.domain.Book;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.SerialClaim;
import vn.motcua.signing.domain.VoidedNumber;

/** Reads lines of the register and claims on serials out of projected documents. */
final class RegisterLines {
  /** States that hold a number and are on their way; any other that holds one has been issued. */
  private static final Set<String> ON_THE_WAY =
      Set.of("AwaitingPerson", "AwaitingAgency", "Sealed");

  static final Bson ISSUED =
      and(exists("state.signing.number"), nin(MongoOutgoingDocuments.KIND, ON_THE_WAY));

  private RegisterLines() {}

  static RegisterEntry held(Document found) {
    var state = found.get("state", Document.class);
    var signing = state.get("signing", Document.class);
    return new RegisterEntry(
        number(signing.get("number", Document.class)),
        found.getString("_id"),
        subject(state),
        signing.get("signer", Document.class).getString("fullName"),
        recipients(state),
        isIssued(state) ? state.getDate("at").toInstant() : null,
        null,
        RegisterSequels.of(state));
  }

  static List<RegisterEntry> givenBack(Document found) {
    var state = found.get("state", Document.class);
    return state.getList("voided", Document.class).stream()
        .map(voided ->
            new RegisterEntry(
                number(voided.get("number", Document.class)),
                found.getString("_id"),
                subject(state),
                "",
                List.of(),
                null,
                voided.getString("reason")))
        .toList();
  }

  static SerialClaim claim(Document found) {
    var state = found.get("state", Document.class);
    var number = state.get("signing", Document.class).get("number", Document.class);
    return new SerialClaim.Held(serial(number), found.getString("_id"), isIssued(state));
  }

  /** What a document gave back of that book. */
  static List<SerialClaim> claims(Document found, Book book) {
    return found.get("state", Document.class).getList("voided", Document.class).stream()
        .filter(voided -> number(voided.get("number", Document.class)).book().equals(book))
        .<SerialClaim>map(voided ->
            new SerialClaim.GivenBack(
                serial(voided.get("number", Document.class)),
                found.getString("_id"),
                VoidedNumber.Reason.valueOf(voided.getString("reason")),
                at(voided)))
        .toList();
  }

  private static Instant at(Document voided) {
    return voided.getDate("at").toInstant();
  }

  private static boolean isIssued(Document state) {
    return !ON_THE_WAY.contains(state.getString("kind"));
  }

  private static DocumentNumber number(Document number) {
    var book = number.get("book", Document.class);
    return new DocumentNumber(
        new Book(
            book.getString("agency"),
            book.getInteger("year"),
            DocumentType.valueOf(book.getString("type"))),
        serial(number),
        number.getString("symbol"),
        LocalDate.parse(number.getString("printedOn")));
  }

  private static long serial(Document number) {
    return number.get("serial", Number.class).longValue();
  }

  private static String subject(Document state) {
    var words = words(state);
    return words == null ? "" : words.getString("subject");
  }

  private static List<String> recipients(Document state) {
    var words = words(state);
    return words == null ? List.of() : words.getList("recipients", String.class, List.of());
  }

  private static @Nullable Document words(Document state) {
    var manuscript = state.get("manuscript", Document.class);
    return manuscript == null ? null : manuscript.get("text", Document.class);
  }
}
