package vn.motcua.pades.key.pkcs11;

import java.io.IOException;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.security.auth.login.LoginException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.pades.cms.SignatureScheme;
import vn.motcua.pades.key.CertificateHash;

/** One login at a token: a provider of its own, and the signatures that are ready to be used. */
final class TokenSession {
  private static final Logger LOG = LoggerFactory.getLogger(TokenSession.class);

  private final Provider provider;
  private final KeyStore keys;
  private final Map<Use, Queue<Signature>> idle = new ConcurrentHashMap<>();

  private record Use(CertificateHash certificate, SignatureScheme scheme) {}

  private TokenSession(Provider provider, KeyStore keys) {
    this.provider = provider;
    this.keys = keys;
  }

  /** Logs in, with one attempt. */
  static TokenSession login(Pkcs11Settings settings, char[] pin)
      throws GeneralSecurityException, IOException {
    Provider provider = provider(settings);
    if (provider.getService("KeyStore", "PKCS11") == null) {
      throw new KeyStoreException("CKR_TOKEN_NOT_PRESENT: no token in the slot");
    }
    KeyStore keys = KeyStore.getInstance("PKCS11", provider);
    keys.load(null, pin);
    return new TokenSession(provider, keys);
  }

  /** Fails when the library does not load or has no such slot, long before any login. */
  private static Provider provider(Pkcs11Settings settings) throws KeyStoreException {
    try {
      return Security.getProvider("SunPKCS11").configure(settings.configuration());
    } catch (RuntimeException silent) {
      throw new KeyStoreException("CKR_SLOT_ID_INVALID: no such slot", silent);
    }
  }

  /** The certificate with the issuers that are on the token; empty when its key is not there. */
  List<X509Certificate> chain(CertificateHash wanted) throws GeneralSecurityException {
    Optional<String> alias = alias(wanted);
    if (alias.isEmpty()) {
      return List.of();
    }
    Certificate[] chain = keys.getCertificateChain(alias.get());
    return Arrays.stream(chain).map(certificate -> (X509Certificate) certificate).toList();
  }

  /** Signs with a signature object that no other thread has meanwhile. */
  byte[] sign(CertificateHash certificate, SignatureScheme scheme, byte[] content)
      throws GeneralSecurityException {
    Queue<Signature> ready =
        idle.computeIfAbsent(new Use(certificate, scheme), use -> new ConcurrentLinkedQueue<>());
    Signature waiting = ready.poll();
    Signature signature = waiting == null ? started(certificate, scheme) : waiting;
    signature.update(content);
    byte[] value = signature.sign();
    ready.add(signature);
    return value;
  }

  /** Logs out, which frees the token's sessions; a token that is gone cannot be told. */
  void end() {
    try {
      ((AuthProvider) provider).logout();
    } catch (LoginException | RuntimeException gone) {
      LOG.debug("A token could not be logged out", gone);
    }
  }

  private Signature started(CertificateHash certificate, SignatureScheme scheme)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(scheme.jcaName(), provider);
    if (scheme.parameters().isPresent()) {
      signature.setParameter(scheme.parameters().get());
    }
    signature.initSign(key(certificate));
    return signature;
  }

  private PrivateKey key(CertificateHash certificate) throws GeneralSecurityException {
    String alias =
        alias(certificate).orElseThrow(() -> new KeyStoreException("the key has left the token"));
    return (PrivateKey) keys.getKey(alias, null);
  }

  private Optional<String> alias(CertificateHash wanted) throws GeneralSecurityException {
    for (String alias : Collections.list(keys.aliases())) {
      if (keys.isKeyEntry(alias)
          && keys.getCertificate(alias) instanceof X509Certificate certificate
          && CertificateHash.of(certificate).equals(wanted)) {
        return Optional.of(alias);
      }
    }
    return Optional.empty();
  }
}
