package vn.motcua.pades.key.vgca;

import static vn.motcua.pades.WholeFileRefusal.SEVERAL_UPDATES;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * The one incremental update behind the file given out, as its own cross-reference table lists it
 * (ISO 32000-1, 7.5.4 and 7.5.6). Anything but one classic table that frees nothing is refused:
 * what readers may read differently is not compared, it is not taken.
 *
 * @param numbers of the objects it writes
 */
record Update(Set<Integer> numbers) {
  private static final int MOST_OBJECTS = 10_000;
  private static final Pattern END =
      Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF\\s*", Pattern.DOTALL);
  private static final Pattern SUBSECTION =
      Pattern.compile("\\G\\s*(\\d{1,9}) (\\d{1,5})\\s*?\\r?\\n");
  private static final Pattern ENTRY =
      Pattern.compile("\\G(\\d{10}) (\\d{5}) ([nf])[ \\r][\\r\\n]");
  private static final Pattern TRAILER = Pattern.compile("\\G\\s*trailer\\s*<<");
  private static final Pattern PREVIOUS = Pattern.compile("/Prev\\s+(\\d{1,10})\\b");

  Update {
    numbers = Set.copyOf(numbers);
  }

  static Update read(byte[] before, byte[] after) {
    String base = new String(before, StandardCharsets.ISO_8859_1);
    String tail =
        new String(after, before.length, after.length - before.length, StandardCharsets.ISO_8859_1);
    int end = tail.indexOf("startxref");
    NotAllowed.unless(end >= 0, SEVERAL_UPDATES);
    long table = offset(tail.substring(end)) - before.length;
    NotAllowed.unless(
        table >= 0 && table < end && tail.startsWith("xref", (int) table), SEVERAL_UPDATES);
    String section = tail.substring((int) table + 4, end);
    long previous = offset(base.substring(Math.max(0, base.lastIndexOf("startxref"))));
    NotAllowed.unless(goesOnFrom(section, previous), SEVERAL_UPDATES);
    return new Update(numbers(section, tail, before.length));
  }

  /** The parser must see the objects of this table and, for all others, what it saw before. */
  void isWhatIsRead(COSDocument before, COSDocument after) {
    Map<COSObjectKey, Long> earlier = before.getXrefTable();
    Map<COSObjectKey, Long> later = after.getXrefTable();
    boolean rest =
        later.entrySet().stream()
            .filter(entry -> !numbers.contains((int) entry.getKey().getNumber()))
            .allMatch(entry -> entry.getValue().equals(earlier.get(entry.getKey())));
    boolean written =
        numbers.stream().allMatch(number -> later.containsKey(new COSObjectKey(number, 0)));
    NotAllowed.unless(rest && written, SEVERAL_UPDATES);
  }

  private static long offset(String end) {
    Matcher found = END.matcher(end);
    NotAllowed.unless(found.matches(), SEVERAL_UPDATES);
    return Long.parseLong(found.group(1));
  }

  private static boolean goesOnFrom(String section, long previous) {
    Matcher found = PREVIOUS.matcher(section);
    return !section.contains("/XRefStm")
        && found.find()
        && Long.parseLong(found.group(1)) == previous
        && !found.find();
  }

  private static Set<Integer> numbers(String section, String tail, int from) {
    Set<Integer> numbers = new TreeSet<>();
    int at = 0;
    while (!TRAILER.matcher(section).find(at)) {
      Matcher heading = SUBSECTION.matcher(section);
      NotAllowed.unless(heading.find(at), SEVERAL_UPDATES);
      int first = Integer.parseInt(heading.group(1));
      int count = Integer.parseInt(heading.group(2));
      at = heading.end();
      for (int i = 0; i < count; i++) {
        Matcher entry = ENTRY.matcher(section);
        NotAllowed.unless(entry.find(at) && isFine(entry, first + i, tail, from), SEVERAL_UPDATES);
        NotAllowed.unless(first + i == 0 || numbers.add(first + i), SEVERAL_UPDATES);
        at = entry.end();
      }
      NotAllowed.unless(numbers.size() <= MOST_OBJECTS, SEVERAL_UPDATES);
    }
    return numbers;
  }

  /** Only the head of the free list may be free, and every object stands in the update. */
  private static boolean isFine(Matcher entry, int number, String tail, int from) {
    long offset = Long.parseLong(entry.group(1)) - from;
    return number == 0
        ? entry.group(3).equals("f")
        : entry.group(3).equals("n")
            && entry.group(2).equals("00000")
            && offset >= 0
            && offset < tail.length()
            && tail.startsWith(number + " 0 obj", (int) offset);
  }
}
