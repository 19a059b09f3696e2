package vn.motcua.intake.domain;

/**
 * The place of receipt and the agency with authority: often not the same since 2025 (NĐ 118/2025,
 * art. 6).
 */
public record Agencies(String receiving, String competent) {

  public boolean involve(String agency) {
    return receiving.equals(agency) || competent.equals(agency);
  }
}
