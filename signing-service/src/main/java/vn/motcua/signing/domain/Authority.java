package vn.motcua.signing.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's authority to sign for an agency: capacity (TM., Q., KT., TL., TUQ.), title, the days
 * it holds and, where it is another's, the mandate (NĐ 30/2020, art. 13).
 */
public record Authority(
    String person,
    String fullName,
    String agency,
    Capacity capacity,
    String authorityLine,
    String title,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable Mandate mandate) {

  /** An authority in one's own right, by the capacity's mark. */
  public Authority(
      String person,
      String fullName,
      String agency,
      String capacity,
      String authorityLine,
      String title,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    this(
        person,
        fullName,
        agency,
        Capacity.marked(capacity).orElseThrow(),
        authorityLine,
        title,
        from,
        until,
        null);
  }

  /** The same authority under a mandate. */
  public Authority under(Mandate held) {
    return new Authority(
        person, fullName, agency, capacity, authorityLine, title, from, until, held);
  }

  /** Whether it holds on that day, both ends included. */
  public boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  /** Why it does not allow to sign that document on that day; empty when it does. */
  public Optional<Refusal> hindrance(Docket docket, LocalDate day) {
    if (!agency.equals(docket.agency())) {
      return Optional.of(Refusal.NO_AUTHORITY);
    }
    if (!covers(day)) {
      return Optional.of(Refusal.AUTHORITY_EXPIRED);
    }
    if (capacity.namesAnother() && authorityLine.isBlank()) {
      return Optional.of(Refusal.CAPACITY_UNCLEAR);
    }
    if (capacity == Capacity.TUQ) {
      return authorisationHindrance(day).or(() -> scopeHindrance(docket));
    }
    return scopeHindrance(docket);
  }

  /** TUQ.: in writing, dated, limited in time and content, not passed on (art. 13.4). */
  private Optional<Refusal> authorisationHindrance(LocalDate day) {
    if (mandate == null || !mandate.isProvenOn(day)) {
      return Optional.of(Refusal.AUTHORISATION_NOT_PROVEN);
    }
    if (until == null || mandate.documentTypes().isEmpty()) {
      return Optional.of(Refusal.AUTHORISATION_UNLIMITED);
    }
    return mandate.principalCapacity() == Capacity.TUQ
        ? Optional.of(Refusal.AUTHORISATION_PASSED_ON)
        : Optional.empty();
  }

  private Optional<Refusal> scopeHindrance(Docket docket) {
    return mandate == null || mandate.covers(docket.type())
        ? Optional.empty()
        : Optional.of(Refusal.AUTHORISATION_TOO_NARROW);
  }

  /** The line of authority over the title, with its mark; empty when there is none. */
  public Optional<String> lineOverTitle() {
    return capacity.namesAnother() && !authorityLine.isBlank()
        ? Optional.of(marked(authorityLine))
        : Optional.empty();
  }

  /** The title as printed; an acting head's carries his mark (Phụ lục I, II.7.a). */
  public String printedTitle() {
    return capacity == Capacity.Q ? marked(title) : title;
  }

  /** The line over title and name, and the title, as they are printed from top to bottom. */
  public List<String> standsOver() {
    return lineOverTitle()
        .map(line -> List.of(line, printedTitle()))
        .orElseGet(() -> List.of(printedTitle()));
  }

  private String marked(String words) {
    return words.startsWith(capacity.mark()) ? words : capacity.mark() + " " + words;
  }

  /** In whose place is signed; empty in one's own right. */
  public Optional<String> principal() {
    return mandate == null ? Optional.empty() : Optional.of(mandate.principal());
  }
}
