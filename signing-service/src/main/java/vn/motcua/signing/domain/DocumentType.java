package vn.motcua.signing.domain;

import java.util.Arrays;
import java.util.Optional;

/** The named types of administrative documents in use here (NĐ 30/2020, Phụ lục III). */
public enum DocumentType {
  QD("QĐ", "Quyết định"),
  TB("TB", "Thông báo"),
  BC("BC", "Báo cáo"),
  TTR("TTr", "Tờ trình"),
  KH("KH", "Kế hoạch"),
  GM("GM", "Giấy mời"),
  /** Công văn has no abbreviation of its own: its symbol names the agency and the drafting unit. */
  CV("", "Công văn");

  private final String abbreviation;
  private final String title;

  DocumentType(String abbreviation, String title) {
    this.abbreviation = abbreviation;
    this.title = title;
  }

  public String abbreviation() {
    return abbreviation;
  }

  public String title() {
    return title;
  }

  /**
   * The symbol after the number: {@code QĐ-UBND} for a named type, {@code UBND-VHXH} for an
   * official letter.
   */
  public String symbol(String agencyAbbreviation, String unitAbbreviation) {
    return this == CV
        ? agencyAbbreviation + "-" + unitAbbreviation
        : abbreviation + "-" + agencyAbbreviation;
  }

  /** The type of that name; empty when there is none. */
  public static Optional<DocumentType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }
}
