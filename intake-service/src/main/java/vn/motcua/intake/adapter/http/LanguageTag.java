package vn.motcua.intake.adapter.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import vn.motcua.intake.domain.Language;

/** A language as JSON writes it. */
enum LanguageTag {
  @JsonProperty("vi")
  VI,
  @JsonProperty("en")
  EN;

  Language language() {
    return this == EN ? Language.EN : Language.VI;
  }
}
