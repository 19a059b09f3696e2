package vn.motcua.pades.cms;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signature values by Amazon Corretto Crypto Provider where it loads, by the JDK elsewhere. */
public final class RawSignatures {
  private static final Logger LOG = LoggerFactory.getLogger(RawSignatures.class);
  private static final Optional<Provider> FAST = load();

  private RawSignatures() {}

  /** Signs {@code content} (the signed attributes, never a bare digest). */
  public static byte[] sign(SignatureScheme scheme, PrivateKey key, byte[] content)
      throws GeneralSecurityException {
    Signature signature = signature(scheme);
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
    if (!scheme.fits(key)) {
      return false;
    }
    try {
      Signature signature = signature(scheme);
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

  /** Name of the provider that makes the signature values. */
  public static String providerName() {
    return FAST.map(Provider::getName).orElse("JDK");
  }

  private static Signature signature(SignatureScheme scheme) throws GeneralSecurityException {
    Signature signature =
        FAST.isPresent()
            ? Signature.getInstance(scheme.jcaName(), FAST.get())
            : Signature.getInstance(scheme.jcaName());
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
