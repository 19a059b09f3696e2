package vn.motcua.intake.domain;

/** What can be wrong with one field that a person filled in. */
public enum FieldFault {
  REQUIRED,
  TOO_LONG,
  TOO_MANY,
  FORBIDDEN_CHARACTER,
  NOT_A_NAME,
  NOT_A_MOBILE_NUMBER,
  NOT_AN_EMAIL,
  NOT_AN_IDENTITY_NUMBER,
  NOT_A_DATE_OF_BIRTH,
  NOT_A_DATE,
  NOT_A_KEY,
  UNKNOWN_VALUE,
  NOT_ALLOWED,
  TWICE
}
