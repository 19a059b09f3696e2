package vn.motcua.pades.cms;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signature values by Amazon Corretto Crypto Provider where it loads, by the JDK elsewhere. */
public final class RawSignatures {
  private static final Logger LOG = LoggerFactory.getLogger(RawSignatures.class);
  private static final Optional<Provider> FAST = load();
  private static final String JDK = "JDK";

  private RawSignatures() {}

  /** Signs {@code content} (the signed attributes, never a bare digest). */
  public static byte[] sign(SignatureScheme scheme, PrivateKey key, byte[] content)
      throws GeneralSecurityException {
    return sign(providerName(), scheme, key, content);
  }

  /** As {@link #sign(SignatureScheme, PrivateKey, byte[])}, by one of {@link #providers()}. */
  public static byte[] sign(String provider, SignatureScheme scheme, PrivateKey key, byte[] content)
      throws GeneralSecurityException {
    Signature signature = signature(provider, scheme);
    signature.initSign(key);
    signature.update(content);
    return signature.sign();
  }

  /**
   * Whether {@code value} is this key's signature over {@code content}; never throws for bad
   * values.
   */
  public static boolean verify(
      SignatureScheme scheme, PublicKey key, byte[] content, byte[] value) {
    return verify(providerName(), scheme, key, content, value);
  }

  /** As {@link #verify(SignatureScheme, PublicKey, byte[], byte[])}, by a provider of choice. */
  public static boolean verify(
      String provider, SignatureScheme scheme, PublicKey key, byte[] content, byte[] value) {
    if (!scheme.fits(key)) {
      return false;
    }
    try {
      Signature signature = signature(provider, scheme);
      signature.initVerify(key);
      signature.update(content);
      return signature.verify(value);
    } catch (GeneralSecurityException | IllegalArgumentException wrong) {
      return false;
    }
  }

  /**
   * Whether {@code value} is this key's signature by an algorithm that its name says all of; empty
   * where the fast provider does not know it.
   */
  public static Optional<Boolean> verifyFast(
      String jcaName, PublicKey key, byte[] content, byte[] value) {
    if (FAST.isEmpty() || !jcaName.toUpperCase(Locale.ROOT).startsWith("SHA")) {
      return Optional.empty();
    }
    try {
      Signature signature = Signature.getInstance(jcaName, FAST.get());
      signature.initVerify(key);
      signature.update(content);
      return Optional.of(signature.verify(value));
    } catch (NoSuchAlgorithmException unknown) {
      return Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException wrong) {
      return Optional.of(false);
    }
  }

  /**
   * The form of {@code value} that CMS wants, if it is this key's signature over {@code content};
   * ECDSA values may come as DER or, as browsers and cards give them, as r and s side by side.
   */
  public static Optional<byte[]> verified(
      SignatureScheme scheme, PublicKey key, byte[] content, byte[] value) {
    return verify(scheme, key, content, value)
        ? Optional.of(value.clone())
        : PlainEcdsa.toDer(key, value).filter(der -> verify(scheme, key, content, der));
  }

  /** Corretto Crypto Provider, where it loads. */
  public static Optional<Provider> fastProvider() {
    return FAST;
  }

  /** Name of the provider that makes the signature values. */
  public static String providerName() {
    return providers().getFirst();
  }

  /** Every provider that can make signature values here, the one in use first. */
  public static List<String> providers() {
    return FAST.map(fast -> List.of(fast.getName(), JDK)).orElse(List.of(JDK));
  }

  private static Signature signature(String provider, SignatureScheme scheme)
      throws GeneralSecurityException {
    Signature signature =
        provider.equals(JDK)
            ? Signature.getInstance(scheme.jcaName())
            : Signature.getInstance(scheme.jcaName(), FAST.orElseThrow());
    if (scheme.parameters().isPresent()) {
      signature.setParameter(scheme.parameters().get());
    }
    return signature;
  }

  private static Optional<Provider> load() {
    try {
      AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
      provider.assertHealthy();
      return Optional.of(provider);
    } catch (LinkageError | RuntimeException absent) {
      LOG.info("Corretto Crypto Provider does not load here; signing with the JDK instead");
      return Optional.empty();
    }
  }
}
