package vn.motcua.paper.font;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The letters of one face that a paper embeds: the house's set, made once, and behind it whatever
 * else the paper uses; one per paper, one thread.
 */
public final class FontSubset {
  private final FontFile file;
  private final HouseLetters house;
  private final List<Integer> others = new ArrayList<>();
  private final Map<Integer, Integer> numbers = new HashMap<>();

  public FontSubset(FontFile file) {
    this.file = file;
    this.house = file.house();
  }

  public FontFile file() {
    return file;
  }

  /** The number a letter has in this subset, from 1. */
  public int number(int codePoint) {
    var known = house.number(codePoint);
    return known != 0 ? known : numbers.computeIfAbsent(codePoint, this::added);
  }

  private int added(int codePoint) {
    others.add(codePoint);
    return house.letters().size() + others.size();
  }

  /** Whether it is the house's set and nothing else: then all that is made of it is made once. */
  public boolean isOfTheHouse() {
    return others.isEmpty();
  }

  /** The letters in the order of their numbers. */
  public List<Integer> letters() {
    if (others.isEmpty()) {
      return house.letters();
    }
    var all = new ArrayList<>(house.letters());
    all.addAll(others);
    return List.copyOf(all);
  }

  /** The letters it has beyond the house's as bytes: with them glyph numbers mean text. */
  public byte[] text() {
    var text = new StringBuilder();
    others.forEach(text::appendCodePoint);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A TrueType file with the glyphs of this subset only; glyph n is the letter with number n. */
  public byte[] program() {
    return program(file, letters());
  }

  private static byte[] program(FontFile file, List<Integer> letters) {
    var glyphs = new ArrayList<Integer>();
    glyphs.add(0);
    letters.forEach(letter -> glyphs.add(file.glyph(letter)));
    var glyf = new ByteArrayOutputStream();
    var starts = new ArrayList<Integer>();
    for (var i = 0; i < glyphs.size(); i++) {
      starts.add(glyf.size());
      glyf.writeBytes(Outline.of(file.outline(glyphs.get(i))).renumbered(glyphs).padded());
    }
    starts.add(glyf.size());
    return new SfntWriter(file, glyphs).write(glyf.toByteArray(), starts);
  }
}
