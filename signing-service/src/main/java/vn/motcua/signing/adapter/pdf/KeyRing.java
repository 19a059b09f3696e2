package vn.motcua.signing.adapter.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.motcua.pades.Answer;
import vn.motcua.pades.sign.Picture;
import vn.motcua.pades.sign.Pkcs12Key;
import vn.motcua.pades.sign.SigningKey;
import vn.motcua.signing.application.DocumentSigner.AgencyKey;
import vn.motcua.signing.application.DocumentSigner.PersonalKey;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.application.Pin;
import vn.motcua.signing.domain.CertificateOwner;
import vn.motcua.signing.domain.Refusal;

/**
 * Opens whoever's key, wherever it is kept: a PKCS#12 file of a directory, a token, a remote
 * service; and the images of a directory. A person's key on a server is not his sole control, so it
 * is refused unless development custody is set explicitly.
 */
final class KeyRing {
  private final Path keys;
  private final Path images;
  private final boolean developmentCustody;
  private final Map<String, String> pinned;
  private final PinBrake brake;
  private final Keepers keepers;
  private final Sightings sightings;

  /** Files alone. */
  KeyRing(
      Path keys,
      Path images,
      boolean developmentCustody,
      Map<String, String> pinned,
      PinBrake brake) {
    this(keys, images, developmentCustody, pinned, brake, Keepers.none(), (path, owner) -> {});
  }

  /** {@code pinned}: SHA-256 of the certificate by person id or agency code, where configured. */
  KeyRing(
      Path keys,
      Path images,
      boolean developmentCustody,
      Map<String, String> pinned,
      PinBrake brake,
      Keepers keepers,
      Sightings sightings) {
    this.keys = keys;
    this.images = images;
    this.developmentCustody = developmentCustody;
    this.pinned = Map.copyOf(pinned);
    this.brake = brake;
    this.keepers = keepers;
    this.sightings = sightings;
  }

  Outcome<SigningKey> open(PersonalKey key) {
    var keeper = keepers.of(key.person());
    var soleControl = developmentCustody || keeper.filter(Keeper::isInSoleControl).isPresent();
    if (!soleControl) {
      return Outcome.refused(Refusal.KEY_NOT_IN_SOLE_CONTROL);
    }
    var owner = CertificateOwner.person(key.person(), key.agency());
    return keeper
        .map(kept -> open(key.person(), owner, () -> kept.key(key.pin(), key.oneTime())))
        .orElseGet(() -> open(key.person(), owner, () -> file(key.person(), key.pin())));
  }

  Outcome<SigningKey> open(AgencyKey key) {
    var name = "agency-" + key.agency();
    var owner = CertificateOwner.agency(key.agency());
    return keepers
        .of(key.agency())
        .map(kept -> open(name, owner, () -> kept.key(key.pin(), null)))
        .orElseGet(() -> open(name, owner, () -> file(name, key.pin())));
  }

  /** Whether a certificate is that owner's: by its pinned hash, or by its subject. */
  boolean belongs(X509Certificate certificate, String owner) {
    return Pinning.belongs(certificate, owner, pinned.get(owner));
  }

  Outcome<Picture> picture(PersonalKey key) {
    return picture(key.person());
  }

  Outcome<Picture> picture(AgencyKey key) {
    return picture("agency-" + key.agency());
  }

  private Outcome<SigningKey> open(
      String name, CertificateOwner owner, Supplier<Outcome<SigningKey>> attempt) {
    if (brake.holds(name)) {
      return Outcome.refused(Refusal.TOO_MANY_WRONG_PINS);
    }
    var opened = owned(attempt.get(), owner);
    if (opened.equals(Outcome.refused(Refusal.WRONG_PIN))) {
      brake.wrongPin(name);
    }
    return opened;
  }

  private Outcome<SigningKey> file(String name, Pin pin) {
    return read(keys, name + ".p12")
        .map(store -> pin.lend(secret -> open(store, secret)))
        .orElseGet(() -> Outcome.refused(Refusal.NO_KEY));
  }

  private static Outcome<SigningKey> open(byte[] store, char[] secret) {
    return switch (Pkcs12Key.open(store, secret)) {
      case Answer.Accepted<SigningKey>(var key) -> Outcome.done(key);
      case Answer.Refused<SigningKey>(var why) -> Outcome.refused(PadesRefusals.of(why));
    };
  }

  private Outcome<SigningKey> owned(Outcome<SigningKey> opened, CertificateOwner owner) {
    if (!(opened instanceof Outcome.Done<SigningKey>(var key))) {
      return opened;
    }
    if (!belongs(key.signer().certificate(), owner.id())) {
      return Outcome.refused(Refusal.CERTIFICATE_OF_SOMEONE_ELSE);
    }
    sightings.saw(key.signer().path(), owner);
    return opened;
  }

  private Outcome<Picture> picture(String name) {
    return read(images, name + ".png")
        .map(Picture::png)
        .map(answer ->
            switch (answer) {
              case Answer.Accepted<Picture>(var picture) -> Outcome.done(picture);
              case Answer.Refused<Picture>(var why) ->
                  Outcome.<Picture>refused(PadesRefusals.of(why));
            })
        .orElseGet(() -> Outcome.refused(Refusal.NO_IMAGE));
  }

  /** Ids come from tokens and records, never from a path; still, none leaves the directory. */
  private static Optional<byte[]> read(Path directory, String name) {
    var file = directory.resolve(name).normalize();
    if (!file.startsWith(directory.normalize()) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
