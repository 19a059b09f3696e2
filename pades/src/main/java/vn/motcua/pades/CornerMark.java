package vn.motcua.pades;

import java.text.Normalizer;
import java.util.List;

/**
 * What the agency's signature shows at the top right of the first page of a file which the agency
 * signs alone: no image, but text, and under it the signing time (NĐ 30/2020/NĐ-CP, Annex I).
 */
public sealed interface CornerMark {

  /** The lines above the signing time. */
  List<String> lines();

  /**
   * An annex in a file of its own.
   *
   * @param numberAndSymbol of the document that the annex belongs to, for example "12/QĐ-UBND"
   */
  record Annex(String numberAndSymbol) implements CornerMark {
    public Annex {
      numberAndSymbol = line(numberAndSymbol, "number and symbol");
    }

    @Override
    public List<String> lines() {
      return List.of(numberAndSymbol);
    }
  }

  /**
   * An electronic copy.
   *
   * @param agency name of the agency that makes the copy
   */
  record Copy(CopyForm form, String agency) implements CornerMark {
    public Copy {
      agency = line(agency, "name of the copying agency");
    }

    @Override
    public List<String> lines() {
      return List.of(form.words(), agency);
    }
  }

  private static String line(String text, String what) {
    String line = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    if (line.isEmpty() || line.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A corner mark needs one line: " + what);
    }
    return line;
  }
}
