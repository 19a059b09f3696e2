package vn.motcua.signing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The account of one book: every serial from 1 to the last ends with a document or with a void and
 * its reason (NĐ 30/2020, art. 15); what does not is named here.
 */
public record BookAccount(
    Book book,
    long last,
    long issued,
    long onTheWay,
    List<SerialClaim.Void> voids,
    List<SerialClaim.Reserved> reserved,
    List<Gap> gaps,
    List<Doubled> doubled,
    List<Long> beyond) {
  private static final Duration UNDECIDED_TOO_LONG = Duration.ofHours(1);

  public BookAccount {
    voids = List.copyOf(voids);
    reserved = List.copyOf(reserved);
    gaps = List.copyOf(gaps);
    doubled = List.copyOf(doubled);
    beyond = List.copyOf(beyond);
  }

  /** Serials that nobody accounts for, both ends included. */
  public record Gap(long from, long to) {}

  /** A serial that more than one claims; {@code claimants} are documents, or "void" for a void. */
  public record Doubled(long serial, List<String> claimants) {
    public Doubled {
      claimants = List.copyOf(claimants);
    }
  }

  /** What one sentence may say of the book at that moment. */
  public List<Fault> faults(Instant at) {
    var faults = new ArrayList<Fault>();
    if (!gaps.isEmpty()) {
      faults.add(Fault.GAP);
    }
    if (!doubled.isEmpty()) {
      faults.add(Fault.DOUBLED);
    }
    if (!beyond.isEmpty()) {
      faults.add(Fault.BEYOND_THE_COUNTER);
    }
    if (reserved.stream().anyMatch(each -> each.at().plus(UNDECIDED_TOO_LONG).isBefore(at))) {
      faults.add(Fault.UNDECIDED_TOO_LONG);
    }
    return List.copyOf(faults);
  }

  /** What can be wrong with a book. */
  public enum Fault {
    GAP,
    DOUBLED,
    /** A document has a serial that the counter never gave out. */
    BEYOND_THE_COUNTER,
    /** A reservation has had neither a document nor a void for an hour. */
    UNDECIDED_TOO_LONG
  }
}
