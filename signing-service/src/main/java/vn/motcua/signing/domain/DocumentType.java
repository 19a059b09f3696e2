package vn.motcua.signing.domain;

import java.util.Arrays;
import java.util.Optional;

/** The 29 types of administrative documents (NĐ 30/2020, art. 7) in the order of the decree. */
public enum DocumentType {
  NQ("NQ", "Nghị quyết", "Resolution", DocumentLayout.DECISION),
  QD("QĐ", "Quyết định", "Decision", DocumentLayout.DECISION),
  CT("CT", "Chỉ thị", "Directive", DocumentLayout.NAMED),
  QC("QC", "Quy chế", "Statute", DocumentLayout.NAMED),
  QYD("QyĐ", "Quy định", "Rules", DocumentLayout.NAMED),
  TC("TC", "Thông cáo", "Communiqué", DocumentLayout.NAMED),
  TB("TB", "Thông báo", "Notice", DocumentLayout.NAMED),
  HD("HD", "Hướng dẫn", "Guidance", DocumentLayout.NAMED),
  CTR("CTr", "Chương trình", "Programme", DocumentLayout.NAMED),
  KH("KH", "Kế hoạch", "Plan", DocumentLayout.NAMED),
  PA("PA", "Phương án", "Scheme", DocumentLayout.NAMED),
  DE_AN("ĐA", "Đề án", "Proposal", DocumentLayout.NAMED),
  DU_AN("DA", "Dự án", "Project", DocumentLayout.NAMED),
  BC("BC", "Báo cáo", "Report", DocumentLayout.NAMED),
  BB("BB", "Biên bản", "Minutes", DocumentLayout.TWO_SIGNERS),
  TTR("TTr", "Tờ trình", "Submission", DocumentLayout.NAMED),
  HOP_DONG("HĐ", "Hợp đồng", "Contract", DocumentLayout.TWO_SIGNERS),
  /** Công văn has no abbreviation of its own: its symbol names the agency and the drafting unit. */
  CV("", "Công văn", "Official letter", DocumentLayout.LETTER),
  CD("CĐ", "Công điện", "Official telegram", DocumentLayout.TELEGRAM),
  BGN("BGN", "Bản ghi nhớ", "Memorandum", DocumentLayout.TWO_SIGNERS),
  BTT("BTT", "Bản thỏa thuận", "Agreement", DocumentLayout.TWO_SIGNERS),
  GUQ("GUQ", "Giấy ủy quyền", "Authorisation", DocumentLayout.TWO_SIGNERS),
  GM("GM", "Giấy mời", "Invitation", DocumentLayout.NAMED),
  GGT("GGT", "Giấy giới thiệu", "Letter of introduction", DocumentLayout.NAMED),
  GNP("GNP", "Giấy nghỉ phép", "Leave permit", DocumentLayout.NAMED),
  PG("PG", "Phiếu gửi", "Dispatch slip", DocumentLayout.NAMED),
  PC("PC", "Phiếu chuyển", "Transfer slip", DocumentLayout.NAMED),
  PB("PB", "Phiếu báo", "Information slip", DocumentLayout.NAMED),
  /** Thư công stands in Phụ lục III without an abbreviation either. */
  THU_CONG("", "Thư công", "Public letter", DocumentLayout.NAMED);

  private final String abbreviation;
  private final String title;
  private final String english;
  private final DocumentLayout layout;

  DocumentType(String abbreviation, String title, String english, DocumentLayout layout) {
    this.abbreviation = abbreviation;
    this.title = title;
    this.english = english;
    this.layout = layout;
  }

  /** As symbols have it (Phụ lục III, I); empty for công văn and thư công. */
  public String abbreviation() {
    return abbreviation;
  }

  public String title() {
    return title;
  }

  public String english() {
    return english;
  }

  public DocumentLayout layout() {
    return layout;
  }

  /**
   * The symbol after the number: {@code QĐ-UBND} for a named type, {@code UBND-VHXH} for an
   * official letter.
   */
  public String symbol(String agencyAbbreviation, String unitAbbreviation) {
    return DocumentSymbol.of(this, agencyAbbreviation, unitAbbreviation).text();
  }

  /** The type of that name; empty when there is none. */
  public static Optional<DocumentType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }

  /** The type with that abbreviation, letter by letter; empty when there is none. */
  public static Optional<DocumentType> abbreviated(String letters) {
    return Arrays.stream(values())
        .filter(type -> !letters.isEmpty() && type.abbreviation.equals(letters))
        .findFirst();
  }
}
