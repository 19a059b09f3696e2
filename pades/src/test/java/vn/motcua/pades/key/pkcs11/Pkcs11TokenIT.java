package vn.motcua.pades.key.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.KeyStore;
import java.security.Security;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.pades.Answer;
import vn.motcua.pades.KeyRefusal;
import vn.motcua.pades.Refusal;
import vn.motcua.pades.TokenRefusal;
import vn.motcua.pades.cms.RawSignatures;
import vn.motcua.pades.cms.SignatureScheme;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.TestAuthority;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.key.CertificateHash;
import vn.motcua.pades.key.KeyChoice;
import vn.motcua.pades.sign.Pkcs12Key;
import vn.motcua.pades.sign.SigningKey;
import vn.motcua.pades.verify.Finding;

class Pkcs11TokenIT {
  private static final TestAuthority ROOT = TestAuthority.root("Motcua test root");
  private static final String TOKEN = "motcua";
  private static final byte[] CONTENT = {0x31, 1, 2};
  private static final Map<Kind, CertificateHash> KEYS = new EnumMap<>(Kind.class);
  private static Pkcs11Settings settings;

  private final List<char[]> given = new ArrayList<>();
  private final List<Pkcs11Token> open = new ArrayList<>();

  enum Kind {
    RSA_2048(() -> ROOT.key("RSA-2048")),
    RSA_3072(
        () -> Pkcs12Key.open(ROOT.storeWithRsa("RSA-3072", 3072), TestAuthority.PIN).orElseThrow()),
    P_256(() -> ROOT.ecKey("P-256", "secp256r1"));

    private final Supplier<SigningKey> key;

    Kind(Supplier<SigningKey> key) {
      this.key = key;
    }
  }

  @BeforeAll
  static void putKeysIntoAToken() {
    Optional<String> missing = SoftHsm.missing();
    assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    SoftHsm hsm = SoftHsm.fresh();
    Pkcs11Settings.Slot slot = hsm.token(TOKEN);
    for (Kind kind : Kind.values()) {
      KEYS.put(kind, hsm.put(TOKEN, "0" + kind.ordinal(), kind.key.get()));
    }
    settings = new Pkcs11Settings(hsm.library(), slot, 2, Duration.ofSeconds(20));
  }

  @AfterEach
  void logOut() {
    open.forEach(Pkcs11Token::close);
  }

  @ParameterizedTest
  @EnumSource
  void keysInATokenSignBothLayers(Kind kind) {
    Pkcs11Token token = token(SoftHsm.PIN);
    Kind another = Kind.values()[(kind.ordinal() + 1) % Kind.values().length];
    Office office = new Office(ROOT, key(token, kind), key(token, another));

    var report = office.verify(office.signedByBoth(TestPapers.decision()).bytes());

    assertThat(report.verdict().reason()).isEqualTo(Finding.BOTH_LAYERS_STAND);
  }

  @Test
  void signsByPssWhenThatIsChosen() {
    Pkcs11Key key =
        token(SoftHsm.PIN)
            .key(KeyChoice.of(KEYS.get(Kind.RSA_2048)).withScheme(SignatureScheme.RSA_PSS_SHA384))
            .orElseThrow();

    assertThat(verifies(key, key.sign(CONTENT))).isTrue();
    assertThat(key.signer().scheme()).isEqualTo(SignatureScheme.RSA_PSS_SHA384);
  }

  @Test
  void embedsTheIssuersItIsTold() {
    TestAuthority below = ROOT.intermediate("Between");

    Pkcs11Key key =
        token(SoftHsm.PIN)
            .key(KeyChoice.of(KEYS.get(Kind.P_256)).withIssuers(List.of(below.certificate())))
            .orElseThrow();

    assertThat(key.signer().path()).hasSize(2);
  }

  @Test
  void logsInOnceForManyThreadsAndSharesItsSessions() throws Exception {
    Pkcs11Key key = key(token(SoftHsm.PIN), Kind.P_256);
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      byte[] content = {0x31, (byte) i};
      work.add(() -> verifies(key, content, key.sign(content)));
    }

    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> done : threads.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(given).hasSize(1);
  }

  @Test
  void aWrongPinIsRefusedAndNeverTriedAgain() {
    Pkcs11Token token = token("87654321");
    KeyChoice choice = KeyChoice.of(KEYS.get(Kind.P_256));

    for (int i = 0; i < 3; i++) {
      assertRefused(token.key(choice), KeyRefusal.WRONG_PIN);
    }

    assertThat(given).as("PINs tried").hasSize(1);
    assertThat(key(token(SoftHsm.PIN), Kind.P_256)).as("a new object may try").isNotNull();
  }

  @Test
  void everyPinIsWipedAfterUse() {
    Pkcs11Token right = token(SoftHsm.PIN);
    key(right, Kind.P_256);
    right.close();
    assertRefused(token("87654321").key(KeyChoice.of(KEYS.get(Kind.P_256))), KeyRefusal.WRONG_PIN);

    assertThat(given).hasSize(2).allSatisfy(pin -> assertThat(pin).containsOnly('\0'));
  }

  @Test
  void logsInAnewWhenItsLoginWasLost() throws Exception {
    Pkcs11Key key = key(token(SoftHsm.PIN), Kind.RSA_2048);
    assertThat(verifies(key, key.sign(CONTENT))).isTrue();

    logOutBehindItsBack();

    assertThat(verifies(key, key.sign(CONTENT))).isTrue();
    assertThat(given).as("PINs asked for").hasSize(2);
  }

  @Test
  void ofTwoThreadsThatFindItsLoginLostOneLogsInAnew() throws Exception {
    Pkcs11Token token = token(SoftHsm.PIN);
    Pkcs11Key key = key(token, Kind.P_256);
    CyclicBarrier bothHoldTheLostSession = new CyclicBarrier(2);
    key.sign(CONTENT);
    logOutBehindItsBack();

    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Callable<Answer<byte[]>> sign = () -> token.use(afterBoth(bothHoldTheLostSession));
      for (Future<Answer<byte[]>> done : threads.invokeAll(List.of(sign, sign))) {
        assertThat(verifies(key, done.get().orElseThrow())).isTrue();
      }
    }
    assertThat(given).as("PINs asked for").hasSize(2);
  }

  @Test
  void asksForThePinAgainWhenTheOneEnteredWasForOneLogin() throws Exception {
    Pkcs11Token token = opened(PinSource.once(SoftHsm.PIN.toCharArray()));
    Pkcs11Key key = key(token, Kind.P_256);

    logOutBehindItsBack();

    assertRefused(key.signIfAble(CONTENT), TokenRefusal.PIN_NEEDED);
  }

  @Test
  void theProbeSignsASample() throws Exception {
    Pkcs11Token token = opened(PinSource.once(SoftHsm.PIN.toCharArray()));
    Pkcs11Key key = key(token, Kind.RSA_2048);

    assertThat(key.probe().orElseThrow()).isPositive();

    logOutBehindItsBack();
    assertRefused(key.probe(), TokenRefusal.PIN_NEEDED);
  }

  @Test
  void refusesACertificateThatIsNotOnTheToken() {
    CertificateHash other = CertificateHash.of(ROOT.certificate());

    assertRefused(token(SoftHsm.PIN).key(KeyChoice.of(other)), TokenRefusal.NO_SUCH_CERTIFICATE);
  }

  @Test
  void refusesASchemeThatDoesNotFitTheKey() {
    KeyChoice choice =
        KeyChoice.of(KEYS.get(Kind.P_256)).withScheme(SignatureScheme.RSA_PSS_SHA256);

    assertRefused(token(SoftHsm.PIN).key(choice), KeyRefusal.UNSUITABLE_KEY);
  }

  @Test
  void refusesASecondLoginAtTheSameToken() {
    key(token(SoftHsm.PIN), Kind.P_256);

    assertRefused(token(SoftHsm.PIN).key(KeyChoice.of(KEYS.get(Kind.P_256))), TokenRefusal.IN_USE);
    assertThat(given).as("no second PIN was asked for").hasSize(1);
  }

  @Test
  void saysThatNoTokenIsInTheSlot() {
    Pkcs11Settings empty =
        new Pkcs11Settings(
            settings.library(), Pkcs11Settings.Slot.place(40), 1, Duration.ofSeconds(1));
    Pkcs11Token token = new Pkcs11Token(empty, pins(SoftHsm.PIN));
    open.add(token);

    assertRefused(token.key(KeyChoice.of(KEYS.get(Kind.P_256))), TokenRefusal.ABSENT);
  }

  @Test
  void saysThatTheLibraryIsMissing() {
    Pkcs11Settings nowhere =
        new Pkcs11Settings(
            Path.of("/no/such/library.so"), settings.slot(), 1, Duration.ofSeconds(1));

    assertRefused(
        new Pkcs11Token(nowhere, pins(SoftHsm.PIN)).key(KeyChoice.of(KEYS.get(Kind.P_256))),
        TokenRefusal.LIBRARY_MISSING);
    assertThat(given).isEmpty();
  }

  @Test
  void saysThatTheTokenIsBusyWhenNoSessionComesFree() throws Exception {
    Pkcs11Settings one =
        new Pkcs11Settings(settings.library(), settings.slot(), 1, Duration.ofMillis(50));
    Pkcs11Token token = new Pkcs11Token(one, pins(SoftHsm.PIN));
    open.add(token);
    Pkcs11Key key = key(token, Kind.P_256);

    Answer<Answer<byte[]>> meanwhile = token.use(session -> onAnotherThread(key));

    assertRefused(meanwhile.orElseThrow(), TokenRefusal.BUSY);
  }

  /** Signs; the first time only when the other thread has come as far. */
  private static Pkcs11Token.Work<byte[]> afterBoth(CyclicBarrier barrier) {
    AtomicBoolean first = new AtomicBoolean(true);
    return session -> {
      if (first.getAndSet(false)) {
        meet(barrier);
      }
      return session.sign(KEYS.get(Kind.P_256), SignatureScheme.ECDSA_SHA256, CONTENT);
    };
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Answer<byte[]> onAnotherThread(Pkcs11Key key) {
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      return thread.submit(() -> key.signIfAble(CONTENT)).get();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** PKCS#11 shares the login among all sessions of a process: another one ends it for all. */
  private static void logOutBehindItsBack() throws Exception {
    AuthProvider other =
        (AuthProvider) Security.getProvider("SunPKCS11").configure(settings.configuration());
    KeyStore.getInstance("PKCS11", other).load(null, SoftHsm.PIN.toCharArray());
    other.logout();
  }

  private Pkcs11Token token(String pin) {
    return opened(pins(pin));
  }

  private Pkcs11Token opened(PinSource pins) {
    Pkcs11Token token = new Pkcs11Token(settings, pins);
    open.add(token);
    return token;
  }

  private PinSource pins(String pin) {
    return () -> {
      char[] entered = pin.toCharArray();
      given.add(entered);
      return Optional.of(entered);
    };
  }

  private static Pkcs11Key key(Pkcs11Token token, Kind kind) {
    return token.key(KeyChoice.of(KEYS.get(kind))).orElseThrow();
  }

  private static boolean verifies(Pkcs11Key key, byte[] value) {
    return verifies(key, CONTENT, value);
  }

  private static boolean verifies(Pkcs11Key key, byte[] content, byte[] value) {
    return RawSignatures.verify(
        key.signer().scheme(), key.signer().certificate().getPublicKey(), content, value);
  }

  private static void assertRefused(Answer<?> answer, Refusal refusal) {
    assertThat(answer).isEqualTo(Answer.refuse(refusal));
  }
}
