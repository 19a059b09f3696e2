package vn.motcua.notification.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A short message as the network counts it: GSM 7-bit when every letter is in the default alphabet,
 * else UCS-2 (3GPP TS 23.038, 23.040).
 *
 * @param text in NFC
 */
public record SmsText(String text) {

  private static final int GSM_ALONE = 160;
  private static final int GSM_LINKED = 153;
  private static final int UCS2_ALONE = 70;
  private static final int UCS2_LINKED = 67;

  public SmsText {
    text = Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** The same words without diacritics, đ as d, and typographic signs as plain ones. */
  public static SmsText withoutDiacritics(String text) {
    var bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    return new SmsText(
        bare.replace('đ', 'd')
            .replace('Đ', 'D')
            .replaceAll("[–—−]", "-")
            .replaceAll("[‘’]", "'")
            .replaceAll("[“”]", "\"")
            .replace("…", "...")
            .replace('\u00a0', ' '));
  }

  /** Whether it fits the GSM 7-bit default alphabet. */
  public boolean gsm() {
    return text.codePoints().allMatch(GsmAlphabet::knows);
  }

  /** The pieces in which it travels; no letter is torn apart. */
  public List<String> parts() {
    int alone = gsm() ? GSM_ALONE : UCS2_ALONE;
    if (length(text) <= alone) {
      return List.of(text);
    }
    return cut(gsm() ? GSM_LINKED : UCS2_LINKED);
  }

  private List<String> cut(int most) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    int used = 0;
    for (int letter : text.codePoints().toArray()) {
      int needed = length(Character.toString(letter));
      if (used + needed > most) {
        parts.add(part.toString());
        part.setLength(0);
        used = 0;
      }
      part.appendCodePoint(letter);
      used += needed;
    }
    parts.add(part.toString());
    return parts;
  }

  private int length(String piece) {
    return gsm() ? piece.codePoints().map(GsmAlphabet::septets).sum() : piece.length();
  }
}
