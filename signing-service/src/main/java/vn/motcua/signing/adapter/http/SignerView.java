package vn.motcua.signing.adapter.http;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.Authority;
import vn.motcua.signing.domain.Capacity;

/** In what capacity a document is signed, what stands over the name, and by which paper. */
record SignerView(
    String person,
    Capacity capacity,
    List<String> standsOver,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String principal,
    @Nullable String instrument,
    @Nullable LocalDate instrumentDate) {
  static SignerView of(Authority signer) {
    var mandate = signer.mandate();
    return new SignerView(
        signer.person(),
        signer.capacity(),
        signer.standsOver(),
        signer.from(),
        signer.until(),
        mandate == null ? null : mandate.principal(),
        mandate == null ? null : mandate.instrument(),
        mandate == null ? null : mandate.instrumentDate());
  }
}
