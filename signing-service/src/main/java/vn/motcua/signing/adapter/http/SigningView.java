package vn.motcua.signing.adapter.http;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.signing.domain.Signing;

/** An opened signing: what the signer signs, and until when. */
record SigningView(
    long number, String symbol, LocalDate date, String frozenSha256, Instant expiresAt) {
  static SigningView of(Signing signing) {
    var number = signing.number();
    var midnight = number.printedOn().plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
    return new SigningView(
        number.serial(),
        number.notation(),
        number.printedOn(),
        signing.frozen().sha256(),
        midnight);
  }
}
