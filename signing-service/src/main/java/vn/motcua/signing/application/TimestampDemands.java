package vn.motcua.signing.application;

import java.util.Map;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.TimestampDemand;

/** What each class of documents demands of its timestamp; types that are not named, the usual. */
public record TimestampDemands(TimestampDemand usual, Map<DocumentType, TimestampDemand> byType) {
  public TimestampDemands {
    byType = Map.copyOf(byType);
  }

  public boolean isRequired(DocumentType type) {
    return byType.getOrDefault(type, usual) == TimestampDemand.REQUIRED;
  }

  /** Whether any class waits for its timestamp. */
  public boolean requireAny() {
    return usual == TimestampDemand.REQUIRED || byType.containsValue(TimestampDemand.REQUIRED);
  }
}
