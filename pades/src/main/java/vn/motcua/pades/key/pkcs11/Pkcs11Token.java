package vn.motcua.pades.key.pkcs11;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.pades.Answer;
import vn.motcua.pades.Refusal;
import vn.motcua.pades.TokenRefusal;
import vn.motcua.pades.key.KeyChoice;

/**
 * A PKCS#11 token or a partition of a hardware security module, by the JDK's SunPKCS11.
 *
 * <p>It logs in once, at first use, signs with as many threads at once as it has sessions, and logs
 * in anew with a new provider when its session is lost. After one wrong PIN it never tries another:
 * only a new object does, which somebody has to want. Safe for use by many threads; one object for
 * each slot, because PKCS#11 shares its login among all sessions of a process.
 */
public final class Pkcs11Token implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pkcs11Token.class);
  private static final Set<Pkcs11Settings.Place> OPEN = ConcurrentHashMap.newKeySet();

  private final Pkcs11Settings settings;
  private final PinSource pins;
  private final Semaphore sessions;
  private final Object door = new Object();
  private @Nullable TokenSession session;
  private @Nullable Refusal shut;

  /** What is done in a session. */
  @FunctionalInterface
  interface Work<T> {
    T in(TokenSession session) throws GeneralSecurityException;
  }

  public Pkcs11Token(Pkcs11Settings settings, PinSource pins) {
    this.settings = settings;
    this.pins = pins;
    this.sessions = new Semaphore(settings.sessions(), true);
  }

  /** The key of a certificate; refused when the token does not hold both. */
  public Answer<Pkcs11Key> key(KeyChoice choice) {
    return use(session -> session.chain(choice.certificate())).then(chain -> key(choice, chain));
  }

  /** Logs out; the object can be used no more. */
  @Override
  public void close() {
    synchronized (door) {
      end();
      shut = TokenRefusal.ABSENT;
    }
  }

  private Answer<Pkcs11Key> key(KeyChoice choice, List<X509Certificate> chain) {
    return chain.isEmpty()
        ? Answer.refuse(TokenRefusal.NO_SUCH_CERTIFICATE)
        : choice.signer(chain).map(signer -> new Pkcs11Key(this, signer));
  }

  /** Does the work, waiting for a free session; once more in a new session where that may help. */
  <T> Answer<T> use(Work<T> work) {
    try {
      if (!sessions.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        return Answer.refuse(TokenRefusal.BUSY);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Answer.refuse(TokenRefusal.BUSY);
    }
    try {
      return current().then(session -> attempt(session, work));
    } finally {
      sessions.release();
    }
  }

  private <T> Answer<T> attempt(TokenSession session, Work<T> work) {
    try {
      return Answer.accept(work.in(session));
    } catch (GeneralSecurityException | RuntimeException failure) {
      TokenFault fault = TokenFault.of(failure);
      LOG.warn("A token failed, fault={}, error={}", fault, failure.toString());
      return fault.mayPass()
          ? renewed(session).then(renewed -> lastAttempt(renewed, work))
          : Answer.refuse(fault.refusal());
    }
  }

  private static <T> Answer<T> lastAttempt(TokenSession session, Work<T> work) {
    try {
      return Answer.accept(work.in(session));
    } catch (GeneralSecurityException | RuntimeException failure) {
      TokenFault fault = TokenFault.of(failure);
      LOG.warn("A token failed again, fault={}, error={}", fault, failure.toString());
      return Answer.refuse(fault.refusal());
    }
  }

  private Answer<TokenSession> current() {
    synchronized (door) {
      return session == null ? login() : Answer.accept(session);
    }
  }

  /** A session after {@code broken}; of many threads that found it broken, one logs in. */
  private Answer<TokenSession> renewed(TokenSession broken) {
    synchronized (door) {
      if (session == broken) {
        end();
      }
      return current();
    }
  }

  private Answer<TokenSession> login() {
    if (shut != null) {
      return Answer.refuse(shut);
    }
    if (!Files.isReadable(settings.library())) {
      return Answer.refuse(TokenRefusal.LIBRARY_MISSING);
    }
    if (!OPEN.add(settings.place())) {
      return Answer.refuse(TokenRefusal.IN_USE);
    }
    Answer<TokenSession> answer =
        pins.pin().map(this::login).orElse(Answer.refuse(TokenRefusal.PIN_NEEDED));
    if (session == null) {
      OPEN.remove(settings.place());
    }
    return answer;
  }

  private Answer<TokenSession> login(char[] pin) {
    try {
      session = TokenSession.login(settings, pin);
      return Answer.accept(session);
    } catch (GeneralSecurityException | IOException | RuntimeException failure) {
      TokenFault fault = TokenFault.of(failure);
      LOG.warn("No login at a token, fault={}, error={}", fault, failure.toString());
      if (fault.forbidsAnotherLogin()) {
        shut = fault.refusal();
      }
      return Answer.refuse(fault.refusal());
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  private void end() {
    Optional.ofNullable(session).ifPresent(TokenSession::end);
    if (session != null) {
      session = null;
      OPEN.remove(settings.place());
    }
  }
}
