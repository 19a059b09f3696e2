package vn.motcua.signing.adapter.pdf;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.Answer;
import vn.motcua.pades.key.KeyChoice;
import vn.motcua.pades.key.csc.CscCredential;
import vn.motcua.pades.key.csc.CscKey;
import vn.motcua.pades.key.csc.CscSecrets;
import vn.motcua.pades.key.csc.CscService;
import vn.motcua.pades.sign.SigningKey;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.application.Pin;
import vn.motcua.signing.domain.Refusal;

/** A key at a remote signing service (CSC API v2), authorised by its owner for each signature. */
final class RemoteKeeper implements Keeper {
  private final CscService service;
  private final String credential;
  private final KeyChoice choice;
  private final List<String> secrets;
  private final AtomicReference<@Nullable CscCredential> known = new AtomicReference<>();

  /** {@code secrets}: ids of what the owner enters, the PIN first. */
  RemoteKeeper(CscService service, String credential, KeyChoice choice, List<String> secrets) {
    this.service = service;
    this.credential = credential;
    this.choice = choice;
    this.secrets = List.copyOf(secrets);
  }

  @Override
  public Outcome<SigningKey> key(Pin pin, @Nullable Pin oneTime) {
    if (lacks(0, pin) || lacks(1, oneTime)) {
      return Outcome.refused(Refusal.PIN_NEEDED);
    }
    return switch (credential()) {
      case Answer.Accepted<CscCredential>(var found) ->
          Outcome.done(new CscKey(service, found, () -> entered(pin, oneTime)));
      case Answer.Refused<CscCredential>(var why) -> Outcome.refused(PadesRefusals.of(why));
    };
  }

  private boolean lacks(int place, @Nullable Pin secret) {
    return secrets.size() > place && (secret == null || secret.isEmpty());
  }

  private CscSecrets entered(Pin pin, @Nullable Pin oneTime) {
    var entered = CscSecrets.none();
    if (!secrets.isEmpty()) {
      entered = entered.with(secrets.getFirst(), pin.lend(char[]::clone));
    }
    return secrets.size() > 1 && oneTime != null
        ? entered.with(secrets.get(1), oneTime.lend(char[]::clone))
        : entered;
  }

  /** Asked once; whether it is still enabled is told at each authorisation. */
  private Answer<CscCredential> credential() {
    var kept = known.get();
    return kept == null ? asked() : Answer.accept(kept);
  }

  private Answer<CscCredential> asked() {
    return service
        .credential(credential, choice)
        .map(found -> {
          known.set(found);
          return found;
        });
  }

  @Override
  public boolean isInSoleControl() {
    return true;
  }

  @Override
  public List<X509Certificate> path() {
    return credential() instanceof Answer.Accepted<CscCredential>(var found)
        ? found.signer().path()
        : List.of();
  }

  @Override
  public Optional<Answer<String>> probe() {
    return Optional.of(asked().map(found -> "CSC " + found.id()));
  }
}
