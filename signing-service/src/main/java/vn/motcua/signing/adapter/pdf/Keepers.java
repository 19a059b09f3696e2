package vn.motcua.signing.adapter.pdf;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.key.CertificateHash;
import vn.motcua.pades.key.KeyChoice;
import vn.motcua.pades.key.csc.CscService;
import vn.motcua.pades.key.pkcs11.Pkcs11Settings;
import vn.motcua.signing.CustodySettings;

/** Who keeps whose key, as configured; whoever is not named has a file. */
final class Keepers implements AutoCloseable {
  /** A token locks after three. */
  private static final int WRONG_PINS_FOR_A_TOKEN = 2;

  private static final Duration CONNECTING = Duration.ofSeconds(5);

  private final Map<String, Keeper> byOwner = new TreeMap<>();
  private final Map<String, CustodySettings.Keeper> settings;
  private final Map<Slot, TokenRoom> rooms = new HashMap<>();
  private final Map<String, String> pinned;
  private final Clock clock;

  private record Slot(Path library, Pkcs11Settings.Slot slot) {}

  private Keepers(
      Map<String, CustodySettings.Keeper> settings, Map<String, String> pinned, Clock clock) {
    this.settings = Map.copyOf(settings);
    this.pinned = Map.copyOf(pinned);
    this.clock = clock;
  }

  /** {@code pinned}: SHA-256 of the certificate by owner; tokens and services need it. */
  static Keepers of(
      Map<String, CustodySettings.Keeper> settings, Map<String, String> pinned, Clock clock) {
    var keepers = new Keepers(settings, pinned, clock);
    settings.forEach((owner, each) -> keepers.byOwner.put(owner, keepers.keeper(owner, each)));
    return keepers;
  }

  static Keepers none() {
    return of(Map.of(), Map.of(), Clock.systemUTC());
  }

  Optional<Keeper> of(String owner) {
    return Optional.ofNullable(byOwner.get(owner));
  }

  List<String> owners() {
    return List.copyOf(byOwner.keySet());
  }

  /** What is configured of an owner that is named. */
  CustodySettings.Keeper settingsOf(String owner) {
    return given(owner, "keeper", settings.get(owner));
  }

  boolean isAgency(String owner) {
    var each = settingsOf(owner);
    return each.agency() || each.kind() == CustodySettings.Kind.PKCS11;
  }

  private Keeper keeper(String owner, CustodySettings.Keeper each) {
    return switch (each.kind()) {
      case PKCS11 -> new TokenKeeper(room(owner, each), choice(owner, each));
      case CSC -> remote(owner, each);
      case EXTERNAL -> new AgentKeeper(chain(each));
    };
  }

  private TokenRoom room(String owner, CustodySettings.Keeper each) {
    var library = given(owner, "library", each.library());
    var slot =
        each.slot() == null
            ? Pkcs11Settings.Slot.place(each.slotIndex())
            : Pkcs11Settings.Slot.id(each.slot());
    var token = new Pkcs11Settings(library, slot, each.sessions(), each.patience());
    return rooms.computeIfAbsent(
        new Slot(token.library(), slot),
        first -> new TokenRoom(token, each.pinFile(), new PinBrake(clock, WRONG_PINS_FOR_A_TOKEN)));
  }

  private Keeper remote(String owner, CustodySettings.Keeper each) {
    var client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();
    var access = given(owner, "access-token-file", each.accessTokenFile());
    var service =
        new CscService(
            client,
            given(owner, "address", each.address()),
            () -> SecretFiles.text(access),
            each.patience());
    var credential = given(owner, "credential", each.credential());
    return new RemoteKeeper(service, credential, choice(owner, each), each.secrets());
  }

  private KeyChoice choice(String owner, CustodySettings.Keeper each) {
    var sha256 = pinned.get(owner);
    if (sha256 == null) {
      throw new IllegalStateException(
          "Thiếu motcua.signing.certificates."
              + owner
              + ": mã SHA-256 của chứng thư số."
              + " / motcua.signing.certificates."
              + owner
              + " is missing: the SHA-256 of the"
              + " certificate whose key is meant.");
    }
    return KeyChoice.of(new CertificateHash(sha256)).withIssuers(chain(each));
  }

  private static List<X509Certificate> chain(CustodySettings.Keeper each) {
    return each.chain() == null ? List.of() : SecretFiles.certificates(each.chain());
  }

  private static <T> T given(String owner, String what, @Nullable T value) {
    if (value == null) {
      var key = "motcua.signing.keepers." + owner + "." + what;
      throw new IllegalStateException("Thiếu " + key + ". / " + key + " is missing.");
    }
    return value;
  }

  /** Logs out of every token. */
  @Override
  public void close() {
    rooms.values().forEach(TokenRoom::close);
  }
}
