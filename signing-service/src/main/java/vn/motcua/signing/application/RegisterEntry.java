package vn.motcua.signing.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.Manuscript;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.OutgoingDocument.Approved;
import vn.motcua.signing.domain.OutgoingDocument.AwaitingAgency;
import vn.motcua.signing.domain.OutgoingDocument.AwaitingPerson;
import vn.motcua.signing.domain.OutgoingDocument.Drafted;
import vn.motcua.signing.domain.OutgoingDocument.Issued;
import vn.motcua.signing.domain.OutgoingDocument.Rejected;
import vn.motcua.signing.domain.OutgoingDocument.Sealed;
import vn.motcua.signing.domain.Signing;
import vn.motcua.signing.domain.VoidedNumber;

/** One line of the register: a number and what became of it; void numbers stay in it. */
public record RegisterEntry(
    DocumentNumber number,
    String documentId,
    String subject,
    String signer,
    List<String> recipients,
    @Nullable Instant issuedAt,
    VoidedNumber.@Nullable Reason voided) {
  public RegisterEntry {
    recipients = List.copyOf(recipients);
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

  /** Where this entry stands in the register: by type, then by number. */
  public String cursor() {
    return cursor(number);
  }

  public static String cursor(DocumentNumber number) {
    return "%s#%09d".formatted(number.book().type(), number.serial());
  }

  /** The lines a document has in the register of that year. */
  static List<RegisterEntry> of(OutgoingDocument document, int year) {
    var all =
        switch (document) {
          case Drafted it -> voided(it, it.voided(), it.manuscript());
          case Approved it -> voided(it, it.voided(), it.manuscript());
          case AwaitingPerson it ->
              held(voided(it, it.voided(), it.manuscript()), it, it.signing(), it.manuscript());
          case AwaitingAgency it ->
              held(voided(it, it.voided(), it.manuscript()), it, it.signing(), it.manuscript());
          case Sealed it ->
              held(voided(it, it.voided(), it.manuscript()), it, it.signing(), it.manuscript());
          case Issued it -> issued(it);
          case Rejected it -> voided(it, it.voided(), null);
          default -> List.<RegisterEntry>of();
        };
    return all.stream().filter(entry -> entry.number().book().year() == year).toList();
  }

  private static List<RegisterEntry> issued(Issued it) {
    var all = new ArrayList<>(voided(it, it.voided(), it.manuscript()));
    all.add(line(it, it.signing(), it.manuscript(), it.at()));
    return all;
  }

  private static List<RegisterEntry> held(
      List<RegisterEntry> voided, OutgoingDocument it, Signing signing, Manuscript manuscript) {
    var all = new ArrayList<>(voided);
    all.add(line(it, signing, manuscript, null));
    return all;
  }

  private static RegisterEntry line(
      OutgoingDocument it, Signing signing, Manuscript manuscript, @Nullable Instant issuedAt) {
    return new RegisterEntry(
        signing.number(),
        it.id().value(),
        manuscript.text().subject(),
        signing.signer().fullName(),
        manuscript.text().recipients(),
        issuedAt,
        null);
  }

  private static List<RegisterEntry> voided(
      OutgoingDocument it, List<VoidedNumber> numbers, @Nullable Manuscript manuscript) {
    var subject = manuscript == null ? "" : manuscript.text().subject();
    return numbers.stream()
        .map(number ->
            new RegisterEntry(
                number.number(), it.id().value(), subject, "", List.of(), null, number.reason()))
        .toList();
  }
}
