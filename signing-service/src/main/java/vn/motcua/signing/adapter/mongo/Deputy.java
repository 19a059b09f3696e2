package vn.motcua.signing.adapter.mongo;

import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.routing.Delegation;
import vn.motcua.signing.domain.Authority;

/** Who signs in whose place, as opaque ids; all absent for who signs in his own right. */
record Deputy(@Nullable Delegation ground, @Nullable String principal, @Nullable String delegate) {
  private static final Deputy NOBODY = new Deputy(null, null, null);

  static Deputy of(Authority signer) {
    var mandate = signer.mandate();
    return mandate == null
        ? NOBODY
        : new Deputy(
            Delegation.valueOf(mandate.ground().name()), mandate.principal(), signer.person());
  }
}
