package vn.motcua.intake.domain;

/**
 * The result in the citizen's hands (NĐ 118/2025, art. 22).
 *
 * @param receiver who took it at the desk, an empty text when it was the applicant
 */
public record HandOver(ResultDelivery method, String receiver, Act act) {}
