package vn.motcua.signing.domain;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Puts all claims on a book's serials together and strikes its balance. */
public final class BookReckoning {
  private static final String VOID = "void";

  private final Book book;
  private final TreeMap<Long, List<SerialClaim>> bySerial = new TreeMap<>();

  public BookReckoning(Book book) {
    this.book = book;
  }

  public void add(SerialClaim claim) {
    bySerial.computeIfAbsent(claim.serial(), first -> new ArrayList<>(1)).add(claim);
  }

  /**
   * {@code last}: the counter before the claims were gathered, so that a number taken meanwhile is
   * no gap; {@code lastNow}: the counter afterwards, so that it is no stranger either.
   */
  public BookAccount upTo(long last, long lastNow) {
    var counted = bySerial.headMap(last, true);
    return new BookAccount(
        book,
        last,
        counted.values().stream().filter(claims -> isHeld(claims, true)).count(),
        counted.values().stream().filter(claims -> isHeld(claims, false)).count(),
        counted.values().stream()
            .filter(claims -> !isHeld(claims))
            .flatMap(BookReckoning::voided)
            .toList(),
        counted.values().stream()
            .filter(BookReckoning::isReserved)
            .flatMap(BookReckoning::reserved)
            .toList(),
        gaps(last),
        doubled(),
        List.copyOf(bySerial.tailMap(lastNow, false).keySet()));
  }

  private static boolean isHeld(List<SerialClaim> claims, boolean issued) {
    return isHeld(claims)
        && those(claims, SerialClaim.Held.class).anyMatch(held -> held.issued() == issued);
  }

  /** Who gave a serial back while the claims were gathered does not hold it any more. */
  private static boolean isHeld(List<SerialClaim> claims) {
    var gaveBack = givers(claims);
    return those(claims, SerialClaim.Held.class)
        .anyMatch(held -> !gaveBack.contains(held.document()));
  }

  private static TreeSet<String> givers(List<SerialClaim> claims) {
    return those(claims, SerialClaim.GivenBack.class)
        .map(SerialClaim.GivenBack::document)
        .collect(toCollection(TreeSet::new));
  }

  /** One void a serial, with the document's reason where a document gave it back. */
  private static Stream<SerialClaim.Void> voided(List<SerialClaim> claims) {
    var given = those(claims, SerialClaim.GivenBack.class).map(SerialClaim.GivenBack::asVoid);
    return Stream.concat(given, those(claims, SerialClaim.Void.class)).limit(1);
  }

  private static <C extends SerialClaim> Stream<C> those(List<SerialClaim> claims, Class<C> kind) {
    return claims.stream().filter(kind::isInstance).map(kind::cast);
  }

  private static boolean isReserved(List<SerialClaim> claims) {
    return claims.stream().allMatch(SerialClaim.Reserved.class::isInstance);
  }

  private static Stream<SerialClaim.Reserved> reserved(List<SerialClaim> claims) {
    return those(claims, SerialClaim.Reserved.class);
  }

  private List<BookAccount.Gap> gaps(long last) {
    var gaps = new ArrayList<BookAccount.Gap>();
    var next = 1L;
    for (var serial : bySerial.headMap(last, true).keySet()) {
      if (serial > next) {
        gaps.add(new BookAccount.Gap(next, serial - 1));
      }
      next = serial + 1;
    }
    if (next <= last) {
      gaps.add(new BookAccount.Gap(next, last));
    }
    return gaps;
  }

  private List<BookAccount.Doubled> doubled() {
    return bySerial.entrySet().stream()
        .map(entry -> new BookAccount.Doubled(entry.getKey(), claimants(entry.getValue())))
        .filter(each -> each.claimants().size() > 1)
        .toList();
  }

  /** A book's void is another claim only beside a document that still holds the serial. */
  private static List<String> claimants(List<SerialClaim> claims) {
    var claimants = givers(claims);
    those(claims, SerialClaim.Held.class).forEach(held -> claimants.add(held.document()));
    var isVoid = those(claims, SerialClaim.Void.class).findAny().isPresent();
    if (isVoid && isHeld(claims)) {
      claimants.add(VOID);
    }
    return List.copyOf(claimants);
  }
}
