package vn.motcua.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A fee item.
 *
 * @param amount đồng per {@code unit}; null = set by the province, to be entered by the
 *     administrator
 * @param rule what the amount alone does not say: caps, tiers, who is exempt
 * @param basis the paper that sets it
 */
public record Fee(
    String code, Text name, Kind kind, @Nullable Long amount, Unit unit, Text rule, String basis) {

  /** Kinds of the national database. */
  public enum Kind {
    /** Phí. */
    FEE,
    /** Lệ phí. */
    SERVICE_FEE,
    /** Mức giá dịch vụ. */
    PRICE_LEVEL
  }

  /** What an amount is for. */
  public enum Unit {
    PER_DOSSIER,
    PER_COPY,
    PER_PAGE
  }
}
