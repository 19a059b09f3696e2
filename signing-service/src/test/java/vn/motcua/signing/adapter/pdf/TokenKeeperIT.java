package vn.motcua.signing.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.sign.SigningKey;
import vn.motcua.signing.CustodySettings;
import vn.motcua.signing.application.DocumentSigner.AgencyKey;
import vn.motcua.signing.application.DocumentSigner.PersonalKey;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.application.Pin;
import vn.motcua.signing.domain.CertificateOwner;
import vn.motcua.signing.domain.Probe;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.fixture.Agent;
import vn.motcua.signing.fixture.KeyRoom;
import vn.motcua.signing.fixture.SoftHsm;

class TokenKeeperIT {
  private static final String WARD = "H26.107";
  private static KeyRoom room;
  private static Agent seal;
  private static final Map<String, Long> SLOTS = new HashMap<>();

  private final List<CertificateOwner> seen = new ArrayList<>();

  @BeforeAll
  static void aTokenWithTheSeal() {
    var missing = SoftHsm.missing();
    assumeTrue(missing.isEmpty(), missing.orElse(""));
    room = KeyRoom.furnish();
    seal = Agent.with(room.keys().resolve("agency-H26.107.p12"));
    var hsm = SoftHsm.fresh();
    // The library looks for tokens once, when it is loaded.
    for (var label : List.of("clerk", "open", "guess", "file", "idle")) {
      SLOTS.put(label, hsm.token(label, seal));
    }
  }

  @Test
  void theSealSignsInItsTokenWithTheClerksPin() {
    try (var keepers = keepers(SLOTS.get("clerk"), null)) {
      var opened = ring(keepers).open(new AgencyKey(WARD, pin(SoftHsm.PIN)));

      var value = key(opened).signIfAble(new byte[] {1, 2, 3}).orElseThrow();

      assertThat(value).isEqualTo(seal.sign(new byte[] {1, 2, 3}));
      assertThat(seen).containsExactly(CertificateOwner.agency(WARD));
    }
  }

  @Test
  void whoDoesNotKnowThePinDoesNotSealEvenInAnOpenSession() {
    try (var keepers = keepers(SLOTS.get("open"), null)) {
      var ring = ring(keepers);
      key(ring.open(new AgencyKey(WARD, pin(SoftHsm.PIN))));

      assertThat(ring.open(new AgencyKey(WARD, pin("00000000"))))
          .isEqualTo(Outcome.refused(Refusal.WRONG_PIN));
      assertThat(ring.open(new AgencyKey(WARD, pin(""))))
          .isEqualTo(Outcome.refused(Refusal.PIN_NEEDED));
      key(ring.open(new AgencyKey(WARD, pin(SoftHsm.PIN))));
    }
  }

  @Test
  void twoWrongPinsShutTheKeyBeforeTheTokenLocksItself() {
    try (var keepers = keepers(SLOTS.get("guess"), null)) {
      var ring = ring(keepers);
      for (var wrong = 0; wrong < 2; wrong++) {
        assertThat(ring.open(new AgencyKey(WARD, pin("0000000" + wrong))))
            .isEqualTo(Outcome.refused(Refusal.WRONG_PIN));
      }

      assertThat(ring.open(new AgencyKey(WARD, pin(SoftHsm.PIN))))
          .isEqualTo(Outcome.refused(Refusal.TOO_MANY_WRONG_PINS));
    }
  }

  @Test
  void anHsmLogsInByItsPinFileAndIsProbedWithoutAnybody() throws Exception {
    var file = Files.writeString(room.keys().resolve("hsm.pin"), SoftHsm.PIN + "\n");
    try (var keepers = keepers(SLOTS.get("file"), file)) {
      key(ring(keepers).open(new AgencyKey(WARD, pin("whatever"))));

      var probes = probes(keepers);

      assertThat(probes).extracting(Probe::standing).containsExactly(Probe.Standing.GOOD);
    }
  }

  @Test
  void aTokenWithoutPinFileIsNotTriedAndAMissingLibraryIsAFault() throws Exception {
    try (var keepers = keepers(SLOTS.get("idle"), null)) {
      assertThat(probes(keepers))
          .extracting(Probe::standing)
          .containsExactly(Probe.Standing.NOT_TRIED);
    }
    try (var keepers = keepers(Path.of("/nowhere/lib.so"), 0, null)) {
      assertThat(probes(keepers)).extracting(Probe::standing).containsExactly(Probe.Standing.FAULT);
      assertThat(ring(keepers).open(new AgencyKey(WARD, pin("1"))))
          .isEqualTo(Outcome.refused(Refusal.TOKEN_LIBRARY_MISSING));
    }
  }

  @Test
  void aPersonsKeyInATokenAtTheServerIsNotInHisSoleControl() {
    var settings = Map.of("p-1005", token(SoftHsm.library(), 0, null));
    try (var keepers = Keepers.of(settings, Map.of("p-1005", sha256()), Clock.systemUTC())) {
      assertThat(ring(keepers).open(new PersonalKey("p-1005", WARD, pin(SoftHsm.PIN))))
          .isEqualTo(Outcome.refused(Refusal.KEY_NOT_IN_SOLE_CONTROL));
    }
  }

  private static List<Probe> probes(Keepers keepers) throws Exception {
    var anchors = TrustAnchors.fromPem(Files.readString(room.trust()));
    var empty = Files.createTempDirectory("no-files");
    return new KeyProbes(keepers, empty, anchors, (path, owner) -> {}, Clock.systemUTC()).probes();
  }

  private static SigningKey key(Outcome<SigningKey> opened) {
    return switch (opened) {
      case Outcome.Done<SigningKey>(var key) -> key;
      case Outcome.Refused<SigningKey>(var why) -> throw new AssertionError(why.name());
    };
  }

  private KeyRing ring(Keepers keepers) {
    return new KeyRing(
        room.keys(),
        room.images(),
        false,
        Map.of(WARD, sha256()),
        new PinBrake(Clock.systemUTC()),
        keepers,
        (path, owner) -> seen.add(owner));
  }

  private static Keepers keepers(long slot, @Nullable Path pinFile) {
    return keepers(SoftHsm.library(), slot, pinFile);
  }

  private static Keepers keepers(Path library, long slot, @Nullable Path pinFile) {
    return Keepers.of(
        Map.of(WARD, token(library, slot, pinFile)), Map.of(WARD, sha256()), Clock.systemUTC());
  }

  private static CustodySettings.Keeper token(Path library, long slot, @Nullable Path pinFile) {
    return new CustodySettings.Keeper(
        CustodySettings.Kind.PKCS11,
        true,
        library,
        slot,
        0,
        pinFile,
        2,
        Duration.ofSeconds(5),
        null,
        null,
        null,
        List.of(),
        null);
  }

  private static String sha256() {
    var der = seal.certificate();
    return Digests.sha256Hex(der, der.length);
  }

  private static Pin pin(String digits) {
    return new Pin(digits.toCharArray());
  }
}
