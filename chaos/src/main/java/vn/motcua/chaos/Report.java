package vn.motcua.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.motcua.chaos.Outcome.Struck;
import vn.motcua.chaos.checker.Finding.Kind;
import vn.motcua.chaos.fault.Fault;

/** What people read at the end: a table of faults, what was found, and one line for machines. */
public final class Report {

  private static final int SHOWN = 40;

  private final Outcome outcome;
  private final boolean vietnamese;

  public Report(Outcome outcome, boolean vietnamese) {
    this.outcome = outcome;
    this.vietnamese = vietnamese;
  }

  /** Lines in order; the last one is the same in every language. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        row(
            say("sự cố", "fault"),
            say("lần", "struck"),
            say("kéo dài ≤ s", "held <= s"),
            say("hồi phục ≤ s", "recovered <= s")));
    for (var fault : Fault.values()) {
      lines.add(row(fault));
    }
    lines.add("");
    lines.add(say("yên sau ", "settled after ") + seconds(outcome.settled()) + " s");
    for (var kind : Kind.values()) {
      lines.add(String.format(Locale.ROOT, "%-28s %d", describe(kind), count(kind)));
    }
    outcome.verdict().findings().stream()
        .limit(SHOWN)
        .forEach(finding -> lines.add("  ! " + finding.kind() + " " + finding.sentence()));
    outcome.troubles().forEach(trouble -> lines.add("  ! " + trouble));
    lines.add(lastLine());
    return lines;
  }

  private String lastLine() {
    return "lost %d, reordered %d, doubled %d, faults %d, events %d"
        .formatted(
            count(Kind.LOST),
            count(Kind.REORDERED),
            count(Kind.DOUBLED),
            outcome.struck().size(),
            outcome.verdict().events());
  }

  private long count(Kind kind) {
    return outcome.verdict().count(kind);
  }

  private String row(Fault fault) {
    var struck = outcome.struck().stream().filter(each -> each.fault() == fault).toList();
    return row(
        fault.describe(vietnamese),
        Integer.toString(struck.size()),
        longest(struck, Struck::held),
        longest(struck, Struck::recovered));
  }

  private static String longest(List<Struck> struck, Function<Struck, Duration> length) {
    return struck.stream().map(length).max(Duration::compareTo).map(Report::seconds).orElse("-");
  }

  private static String row(String fault, String times, String held, String recovered) {
    return String.format(Locale.ROOT, "%-46s %7s %12s %16s", fault, times, held, recovered);
  }

  private static String seconds(Duration length) {
    return String.format(Locale.ROOT, "%.1f", length.toMillis() / 1000.0);
  }

  private String describe(Kind kind) {
    return switch (kind) {
      case LOST -> say("mất", "lost");
      case REORDERED -> say("sai thứ tự", "out of order");
      case DOUBLED -> say("áp dụng hai lần", "applied twice");
      case INVENTED -> say("không có trong lịch sử", "in no history");
      case BROKEN_CHAIN -> say("chuỗi băm đứt", "broken hash chains");
      case STALE_RECORD -> say("bản ghi riêng tư cũ", "stale private records");
    };
  }

  private String say(String vi, String en) {
    return vietnamese ? vi : en;
  }
}
