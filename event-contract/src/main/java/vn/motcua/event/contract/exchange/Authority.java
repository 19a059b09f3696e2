package vn.motcua.event.contract.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.routing.Delegation;

/**
 * In what capacity a person signs, for which days, and by which paper (NĐ 30/2020, art. 13).
 *
 * @param principalId in whose place he signs, when it is not in his own right
 * @param instrument number and symbol of the assignment or authorisation
 * @param documentTypes the only types it covers; absent = all
 */
public record Authority(
    String capacity,
    String authorityLine,
    String signerTitle,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Delegation delegation,
    @Nullable String principalId,
    @Nullable String instrument,
    @Nullable LocalDate instrumentDate,
    @Nullable List<String> documentTypes) {
  public Authority {
    documentTypes = documentTypes == null ? null : List.copyOf(documentTypes);
  }

  /** An authority in one's own right. */
  public Authority(
      String capacity,
      String authorityLine,
      String signerTitle,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {
    this(capacity, authorityLine, signerTitle, validFrom, validTo, null, null, null, null, null);
  }
}
