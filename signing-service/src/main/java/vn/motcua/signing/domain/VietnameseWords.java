package vn.motcua.signing.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Days and sums of money as official papers write them. */
public final class VietnameseWords {
  private static final String[] DIGITS = {
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"
  };
  private static final String[] SCALES = {"", "nghìn", "triệu"};
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final long BILLION = 1_000_000_000;

  private VietnameseWords() {}

  /** "ngày 05 tháng 01 năm 2026": months from 3 on take no zero (Phụ lục I, II.4). */
  public static String day(LocalDate day) {
    var month = day.getMonthValue();
    return "ngày %02d tháng %s năm %d"
        .formatted(day.getDayOfMonth(), month < 3 ? "0" + month : "" + month, day.getYear());
  }

  /** "05/01/2026". */
  public static String shortDay(LocalDate day) {
    return SHORT.format(day);
  }

  /** "750.000 đồng". */
  public static String money(long dong) {
    return grouped(dong) + " đồng";
  }

  /** "750.000". */
  public static String grouped(long number) {
    return "%,d".formatted(number).replace(',', '.');
  }

  /** "Bảy trăm năm mươi nghìn đồng". */
  public static String moneyInWords(long dong) {
    var words = (dong == 0 ? DIGITS[0] : String.join(" ", number(dong))) + " đồng";
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  private static List<String> number(long number) {
    var words = new ArrayList<String>();
    if (number >= BILLION) {
      words.addAll(number(number / BILLION));
      words.add("tỷ");
    }
    var rest = (int) (number % BILLION);
    for (var scale = 2; scale >= 0; scale--) {
      var group = rest / (int) Math.pow(1000, scale) % 1000;
      if (group > 0) {
        words.addAll(group(group, !words.isEmpty()));
        words.add(SCALES[scale]);
      }
    }
    words.removeIf(String::isEmpty);
    return words;
  }

  /** Three digits; behind a higher group the hundreds are said even when there are none. */
  private static List<String> group(int group, boolean full) {
    var words = new ArrayList<String>();
    if (full || group >= 100) {
      words.add(DIGITS[group / 100]);
      words.add("trăm");
    }
    var tens = group / 10 % 10;
    if (tens > 0) {
      words.add(tens == 1 ? "mười" : DIGITS[tens] + " mươi");
    } else if (group % 10 > 0 && !words.isEmpty()) {
      words.add("linh");
    }
    if (group % 10 > 0) {
      words.add(unit(group % 10, tens));
    }
    return words;
  }

  private static String unit(int unit, int tens) {
    return switch (unit) {
      case 1 -> tens > 1 ? "mốt" : "một";
      case 4 -> tens > 1 ? "tư" : "bốn";
      case 5 -> tens > 0 ? "lăm" : "năm";
      default -> DIGITS[unit];
    };
  }
}
