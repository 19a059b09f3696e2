package vn.motcua.signing.adapter.pdf;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.Answer;
import vn.motcua.pades.KeyRefusal;
import vn.motcua.pades.TokenRefusal;
import vn.motcua.pades.key.KeyChoice;
import vn.motcua.pades.key.pkcs11.PinSource;
import vn.motcua.pades.key.pkcs11.Pkcs11Key;
import vn.motcua.pades.key.pkcs11.Pkcs11Settings;
import vn.motcua.pades.key.pkcs11.Pkcs11Token;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.application.Pin;
import vn.motcua.signing.domain.Refusal;

/**
 * One slot, logged in once for all its keys. Where the clerk enters the PIN, each later one is
 * compared with the first and never shown to the token, so that nobody seals without knowing it and
 * nobody locks the token by guessing.
 */
final class TokenRoom implements AutoCloseable {
  private final Pkcs11Settings settings;
  private final @Nullable Path pinFile;
  private final PinBrake brake;
  private final PinMemory known = new PinMemory();
  private final Map<KeyChoice, Pkcs11Key> keys = new HashMap<>();
  private @Nullable Pkcs11Token token;

  /** {@code brake}: shuts earlier than the token would lock itself. */
  TokenRoom(Pkcs11Settings settings, @Nullable Path pinFile, PinBrake brake) {
    this.settings = settings;
    this.pinFile = pinFile;
    this.brake = brake;
  }

  synchronized Outcome<Pkcs11Key> key(KeyChoice choice, Pin pin) {
    if (pinFile != null) {
      return answer(open(choice, this::filed));
    }
    if (brake.holds(name())) {
      return Outcome.refused(Refusal.TOO_MANY_WRONG_PINS);
    }
    if (pin.isEmpty()) {
      return Outcome.refused(Refusal.PIN_NEEDED);
    }
    if (token != null && !known.is(pin)) {
      brake.wrongPin(name());
      return Outcome.refused(Refusal.WRONG_PIN);
    }
    return entered(choice, pin);
  }

  /** The key without anybody's PIN: by the file, or in a session that is open already. */
  synchronized Optional<Answer<Pkcs11Key>> keyWithoutPin(KeyChoice choice) {
    return pinFile == null && token == null
        ? Optional.empty()
        : Optional.of(open(choice, pinFile == null ? Optional::empty : this::filed));
  }

  private Outcome<Pkcs11Key> entered(KeyChoice choice, Pin pin) {
    var answer = open(choice, source(pin));
    if (isRefused(answer, TokenRefusal.PIN_NEEDED)) {
      leave();
      answer = open(choice, source(pin));
    }
    if (isRefused(answer, KeyRefusal.WRONG_PIN)) {
      brake.wrongPin(name());
    } else if (answer instanceof Answer.Accepted<Pkcs11Key>) {
      known.remember(pin);
    }
    return answer(answer);
  }

  /** A token that refused a login tries no other PIN: the next attempt needs a new object. */
  private Answer<Pkcs11Key> open(KeyChoice choice, PinSource pins) {
    if (token == null) {
      token = new Pkcs11Token(settings, pins);
    }
    var cached = keys.get(choice);
    if (cached != null) {
      return Answer.accept(cached);
    }
    var answer = token.key(choice);
    switch (answer) {
      case Answer.Accepted<Pkcs11Key>(var key) -> keys.put(choice, key);
      case Answer.Refused<Pkcs11Key>(var why) -> leaveAfter(why);
    }
    return answer;
  }

  private void leaveAfter(vn.motcua.pades.Refusal why) {
    if (why != TokenRefusal.NO_SUCH_CERTIFICATE && why != TokenRefusal.BUSY) {
      leave();
    }
  }

  private void leave() {
    if (token != null) {
      token.close();
      token = null;
      keys.clear();
      known.forget();
    }
  }

  private static PinSource source(Pin pin) {
    return PinSource.once(pin.lend(char[]::clone));
  }

  private Optional<char[]> filed() {
    return Optional.ofNullable(pinFile).map(SecretFiles::text).map(String::toCharArray);
  }

  private String name() {
    return "token-" + settings.library().getFileName() + "-" + settings.slot().number();
  }

  private static boolean isRefused(Answer<?> answer, vn.motcua.pades.Refusal by) {
    return answer instanceof Answer.Refused<?>(var why) && why == by;
  }

  private static Outcome<Pkcs11Key> answer(Answer<Pkcs11Key> answer) {
    return switch (answer) {
      case Answer.Accepted<Pkcs11Key>(var key) -> Outcome.done(key);
      case Answer.Refused<Pkcs11Key>(var why) -> Outcome.refused(PadesRefusals.of(why));
    };
  }

  /** Logs out. */
  @Override
  public synchronized void close() {
    leave();
  }
}
