package vn.motcua.signing.adapter.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import vn.motcua.pades.Answer;
import vn.motcua.pades.sign.Picture;
import vn.motcua.pades.sign.Pkcs12Key;
import vn.motcua.pades.sign.SigningKey;
import vn.motcua.signing.application.DocumentSigner.AgencyKey;
import vn.motcua.signing.application.DocumentSigner.PersonalKey;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.application.Pin;
import vn.motcua.signing.domain.Refusal;

/**
 * The PKCS#12 keys and the images of a directory. A person's key on a server is not his sole
 * control, so it is refused unless development custody is set explicitly.
 */
final class KeyRing {
  private final Path keys;
  private final Path images;
  private final boolean developmentCustody;
  private final Map<String, String> pinned;
  private final PinBrake brake;

  /** {@code pinned}: SHA-256 of the certificate by person id or agency code, where configured. */
  KeyRing(
      Path keys,
      Path images,
      boolean developmentCustody,
      Map<String, String> pinned,
      PinBrake brake) {
    this.keys = keys;
    this.images = images;
    this.developmentCustody = developmentCustody;
    this.pinned = Map.copyOf(pinned);
    this.brake = brake;
  }

  Outcome<SigningKey> open(PersonalKey key) {
    return developmentCustody
        ? open(key.person(), key.person(), key.pin())
        : Outcome.refused(Refusal.KEY_NOT_IN_SOLE_CONTROL);
  }

  Outcome<SigningKey> open(AgencyKey key) {
    return open("agency-" + key.agency(), key.agency(), key.pin());
  }

  Outcome<Picture> picture(PersonalKey key) {
    return picture(key.person());
  }

  Outcome<Picture> picture(AgencyKey key) {
    return picture("agency-" + key.agency());
  }

  private Outcome<SigningKey> open(String name, String owner, Pin pin) {
    if (brake.holds(name)) {
      return Outcome.refused(Refusal.TOO_MANY_WRONG_PINS);
    }
    var opened = tryToOpen(name, owner, pin);
    if (opened.equals(Outcome.refused(Refusal.WRONG_PIN))) {
      brake.wrongPin(name);
    }
    return opened;
  }

  private Outcome<SigningKey> tryToOpen(String name, String owner, Pin pin) {
    return read(keys, name + ".p12")
        .map(store -> pin.lend(secret -> open(store, secret)))
        .map(opened -> ownedBy(opened, owner))
        .orElseGet(() -> Outcome.refused(Refusal.NO_KEY));
  }

  private static Outcome<SigningKey> open(byte[] store, char[] secret) {
    return switch (Pkcs12Key.open(store, secret)) {
      case Answer.Accepted<SigningKey>(var key) -> Outcome.done(key);
      case Answer.Refused<SigningKey>(var why) -> Outcome.refused(PadesRefusals.of(why));
    };
  }

  private Outcome<SigningKey> ownedBy(Outcome<SigningKey> opened, String owner) {
    return opened instanceof Outcome.Done<SigningKey>(var key)
            && !Pinning.belongs(key.signer().certificate(), owner, pinned.get(owner))
        ? Outcome.refused(Refusal.CERTIFICATE_OF_SOMEONE_ELSE)
        : opened;
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
