package vn.motcua.intake.application;

import java.time.Instant;
import reactor.core.publisher.Mono;
import vn.motcua.intake.domain.FormNumber;

/** The own numbers of slips and fee receipts, one series per agency, symbol and year. */
public interface FormNumbers {

  /** The same owner gets the same number again. */
  Mono<ReservedNumber> reserve(String agency, Slip slip, Instant at, String dossierId);

  /** The slip stands; a number whose slip came to nothing is found and made void by a sweep. */
  Mono<Void> settle(ReservedNumber number);

  /** A number that waits for its slip. */
  record ReservedNumber(FormNumber number, String series, String owner) {}

  /**
   * What is numbered.
   *
   * @param key the part of the owner that tells slips of one dossier apart
   */
  record Slip(Kind kind, String key) {

    /** Slips of TT 03/2025/TT-VPCP, and the receipt of a fee. */
    public enum Kind {
      RECEIPT_OF_DOSSIER,
      SUPPLEMENT_REQUEST,
      REFUSAL,
      FEE_RECEIPT
    }

    public static final Slip FORM_01 = new Slip(Kind.RECEIPT_OF_DOSSIER, "01");
    public static final Slip FORM_02 = new Slip(Kind.SUPPLEMENT_REQUEST, "02");
    public static final Slip FORM_03 = new Slip(Kind.REFUSAL, "03");

    public static Slip feeReceipt(String feeCode) {
      return new Slip(Kind.FEE_RECEIPT, "fee-" + feeCode);
    }
  }
}
