package vn.motcua.intake.domain;

/** Why a dossier rests while it is being resolved, and the national status that says so. */
public enum SuspensionKind {
  SUPPLEMENT(NationalStatus.SUPPLEMENT_REQUIRED),
  PAYMENT(NationalStatus.PAYMENT_REQUIRED),
  STOPPED(NationalStatus.STOPPED);

  private final NationalStatus status;

  SuspensionKind(NationalStatus status) {
    this.status = status;
  }

  public NationalStatus status() {
    return status;
  }
}
