package vn.motcua.signing.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.Dispatch;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.PlainLetters;

/**
 * One line of the register: a number and what became of it; void numbers stay in it. A number that
 * no document came to hold has no {@code documentId}; {@code voided} is the reason of a void.
 */
public record RegisterEntry(
    DocumentNumber number,
    @Nullable String documentId,
    String subject,
    String signer,
    List<String> recipients,
    @Nullable Instant issuedAt,
    @Nullable String voided,
    RegisterSequel sequel) {
  private static final String FILED = "Lưu:";

  public RegisterEntry {
    recipients = List.copyOf(recipients);
  }

  /** A line of which nothing more is to be told. */
  public RegisterEntry(
      DocumentNumber number,
      @Nullable String documentId,
      String subject,
      String signer,
      List<String> recipients,
      @Nullable Instant issuedAt,
      @Nullable String voided) {
    this(number, documentId, subject, signer, recipients, issuedAt, voided, RegisterSequel.NOTHING);
  }

  /** What became of a number. */
  public enum State {
    RESERVED,
    ISSUED,
    VOID
  }

  public State state() {
    if (voided != null) {
      return State.VOID;
    }
    return issuedAt == null ? State.RESERVED : State.ISSUED;
  }

  /** Who keeps the copy on file, as the document itself says ("Lưu: VT, VHXH."). */
  public String keeper() {
    return recipients.stream()
        .filter(recipient -> recipient.startsWith(FILED))
        .map(recipient -> recipient.substring(FILED.length()).replaceAll("[.;]\\s*$", "").strip())
        .findFirst()
        .orElse("VT");
  }

  /** Those it goes to, without the copy on file. */
  public List<String> sentTo() {
    return recipients.stream().filter(recipient -> !recipient.startsWith(FILED)).toList();
  }

  /**
   * When it left: dispatched to each agency it names, on issue where it names none; empty while
   * nothing has left.
   */
  public List<Instant> sentAt() {
    if (issuedAt == null) {
      return List.of();
    }
    return sequel.namesAgencies()
        ? sequel.dispatches().stream().map(Dispatch::at).sorted().toList()
        : List.of(issuedAt);
  }

  /** Where this entry stands in the register: by type, then by number. */
  public String cursor() {
    return cursor(number);
  }

  public static String cursor(DocumentNumber number) {
    return "%s#%09d".formatted(number.book().type(), number.serial());
  }

  /** All its words, as {@link PlainLetters}, to look for a text in. */
  String plainText() {
    return PlainLetters.of(
        String.join(
            " ",
            number.notation(),
            number.book().type().title(),
            subject,
            signer,
            String.join(" ", recipients)));
  }
}
