package vn.motcua.intake.domain;

/** The languages people are spoken to in. */
public enum Language {
  VI,
  EN
}
