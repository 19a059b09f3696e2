package vn.motcua.signing.adapter.pdf;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.Answer;
import vn.motcua.pades.key.KeyChoice;
import vn.motcua.pades.key.pkcs11.Pkcs11Key;
import vn.motcua.pades.sign.SigningKey;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.application.Pin;

/** An agency's key in a token or HSM at this server; never a person's, who is not beside it. */
final class TokenKeeper implements Keeper {
  private final TokenRoom room;
  private final KeyChoice choice;

  TokenKeeper(TokenRoom room, KeyChoice choice) {
    this.room = room;
    this.choice = choice;
  }

  @Override
  public Outcome<SigningKey> key(Pin pin, @Nullable Pin oneTime) {
    return room.key(choice, pin).map(key -> key);
  }

  @Override
  public boolean isInSoleControl() {
    return false;
  }

  @Override
  public List<X509Certificate> path() {
    return room.keyWithoutPin(choice)
        .filter(Answer.Accepted.class::isInstance)
        .map(Answer::orElseThrow)
        .map(key -> key.signer().path())
        .orElse(List.of());
  }

  @Override
  public Optional<Answer<String>> probe() {
    return room.keyWithoutPin(choice)
        .map(answer -> answer.then(Pkcs11Key::probe).map(took -> took.toMillis() + " ms"));
  }
}
