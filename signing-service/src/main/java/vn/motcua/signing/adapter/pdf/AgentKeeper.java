package vn.motcua.signing.adapter.pdf;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.Answer;
import vn.motcua.pades.sign.SigningKey;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.application.Pin;
import vn.motcua.signing.domain.Refusal;

/** A key in its owner's own token: this server never has it, he signs by his agent. */
final class AgentKeeper implements Keeper {
  private final List<X509Certificate> path;

  /** {@code path}: as configured; empty when the agent sends it. */
  AgentKeeper(List<X509Certificate> path) {
    this.path = List.copyOf(path);
  }

  @Override
  public Outcome<SigningKey> key(Pin pin, @Nullable Pin oneTime) {
    return Outcome.refused(Refusal.KEY_WITH_ITS_OWNER);
  }

  @Override
  public boolean isInSoleControl() {
    return true;
  }

  @Override
  public List<X509Certificate> path() {
    return path;
  }

  @Override
  public Optional<Answer<String>> probe() {
    return Optional.empty();
  }
}
