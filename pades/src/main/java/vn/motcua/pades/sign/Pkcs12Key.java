package vn.motcua.pades.sign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.motcua.pades.Answer;
import vn.motcua.pades.KeyRefusal;
import vn.motcua.pades.cms.RawSignatures;

/** A key from a PKCS#12 store (RFC 7292); the PIN is used once and not kept. */
public final class Pkcs12Key implements SigningKey {
  private final PrivateKey key;
  private final Signer signer;

  private Pkcs12Key(PrivateKey key, Signer signer) {
    this.key = key;
    this.signer = signer;
  }

  /** Opens the first private key of the store. The caller clears {@code pin}. */
  public static Answer<SigningKey> open(byte[] store, char[] pin) {
    try {
      KeyStore opened = KeyStore.getInstance("PKCS12");
      opened.load(new ByteArrayInputStream(store), pin);
      return keyOf(opened, pin);
    } catch (IOException unreadable) {
      return Answer.refuse(
          unreadable.getCause() instanceof UnrecoverableKeyException
              ? KeyRefusal.WRONG_PIN
              : KeyRefusal.DAMAGED_STORE);
    } catch (UnrecoverableKeyException wrong) {
      return Answer.refuse(KeyRefusal.WRONG_PIN);
    } catch (GeneralSecurityException unreadable) {
      return Answer.refuse(KeyRefusal.DAMAGED_STORE);
    }
  }

  @Override
  public Signer signer() {
    return signer;
  }

  @Override
  public byte[] sign(byte[] signedAttributes) {
    try {
      return RawSignatures.sign(signer.scheme(), key, signedAttributes);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("the key does not sign", broken);
    }
  }

  PrivateKey privateKey() {
    return key;
  }

  private static Answer<SigningKey> keyOf(KeyStore store, char[] pin)
      throws GeneralSecurityException {
    Optional<String> alias = firstKey(store);
    if (alias.isEmpty()
        || !(store.getKey(alias.get(), pin) instanceof PrivateKey key)
        || store.getCertificateChain(alias.get()) == null) {
      return Answer.refuse(KeyRefusal.NO_SIGNING_KEY);
    }
    Certificate[] chain = store.getCertificateChain(alias.get());
    List<X509Certificate> path =
        Arrays.stream(chain).map(certificate -> (X509Certificate) certificate).toList();
    return Signer.of(path).map(signer -> new Pkcs12Key(key, signer));
  }

  private static Optional<String> firstKey(KeyStore store) throws GeneralSecurityException {
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        return Optional.of(alias);
      }
    }
    return Optional.empty();
  }
}
