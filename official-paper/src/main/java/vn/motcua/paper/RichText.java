package vn.motcua.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text with bold and italic stretches; it is a value, never parsed from markup. A line feed in a
 * text starts a new line.
 */
public record RichText(List<TextRun> runs) {

  public static final RichText EMPTY = new RichText(List.of());

  public RichText {
    runs = List.copyOf(runs);
  }

  public static RichText of(String text) {
    return EMPTY.plain(text);
  }

  public static RichText ofBold(String text) {
    return EMPTY.bold(text);
  }

  public static RichText ofItalic(String text) {
    return EMPTY.italic(text);
  }

  public RichText plain(String text) {
    return and(new TextRun(text, false, false));
  }

  public RichText bold(String text) {
    return and(new TextRun(text, true, false));
  }

  public RichText italic(String text) {
    return and(new TextRun(text, false, true));
  }

  public RichText boldItalic(String text) {
    return and(new TextRun(text, true, true));
  }

  public RichText and(RichText other) {
    var all = new ArrayList<>(runs);
    all.addAll(other.runs);
    return new RichText(all);
  }

  /** The bare characters. */
  public String characters() {
    return runs.stream().map(TextRun::text).collect(Collectors.joining());
  }

  boolean isBlank() {
    return runs.stream().allMatch(run -> run.text().isBlank());
  }

  /** The same text with every run also bold or italic, where asked. */
  RichText emphasised(boolean bold, boolean italic) {
    return new RichText(
        runs.stream()
            .map(run -> new TextRun(run.text(), run.bold() || bold, run.italic() || italic))
            .toList());
  }

  private RichText and(TextRun run) {
    return and(new RichText(List.of(run)));
  }
}
