package vn.motcua.signing.adapter.pdf;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.Answer;
import vn.motcua.pades.sign.SigningKey;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.application.Pin;

/** Whoever keeps one owner's key: a token, a remote service, its owner himself. */
interface Keeper {

  /** The key, ready to sign; {@code oneTime} is a one-time password beside the PIN. */
  Outcome<SigningKey> key(Pin pin, @Nullable Pin oneTime);

  /** Whether a person may have it there: nobody else can make it sign. */
  boolean isInSoleControl();

  /** Certificate first, issuers after it, where they can be had without a PIN. */
  List<X509Certificate> path();

  /** Whether the key signs now; empty when that cannot be tried without its PIN. */
  Optional<Answer<String>> probe();
}
