package vn.motcua.intake.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The person whose matter it is; the mobile number is kept as +84…. */
public record Applicant(
    String fullName,
    String identityNumber,
    @Nullable LocalDate dateOfBirth,
    String address,
    @Nullable String mobile,
    @Nullable String email) {

  /** What was typed, before any check. */
  public record Typed(
      @Nullable String fullName,
      @Nullable String identityNumber,
      @Nullable LocalDate dateOfBirth,
      @Nullable String address,
      @Nullable String mobile,
      @Nullable String email) {

    /** Cleans and checks each field; the faults gather in {@code checks}. */
    public Applicant checked(FieldChecks checks, LocalDate today) {
      return new Applicant(
          checks.name("applicant.fullName", fullName),
          checks.identityNumber("applicant.identityNumber", identityNumber),
          checks.dateOfBirth("applicant.dateOfBirth", dateOfBirth, today),
          checks.line("applicant.address", address),
          checks.mobile("applicant.mobile", mobile),
          checks.email("applicant.email", email));
    }
  }

  /** Shows the last three digits only, for lists and screens that need no more. */
  public String maskedIdentityNumber() {
    return "*".repeat(9) + identityNumber.substring(Math.max(0, identityNumber.length() - 3));
  }
}
