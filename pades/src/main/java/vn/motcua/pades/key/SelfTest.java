package vn.motcua.pades.key;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import vn.motcua.pades.Words;
import vn.motcua.pades.cms.RawSignatures;
import vn.motcua.pades.cms.SignatureScheme;
import vn.motcua.pades.key.SelfTestReport.Check;

/**
 * Tries the cryptography of this machine before documents depend on it; call it at start.
 *
 * <p>BouncyCastle from 1.85 on rejects the zeros that pad /Contents, and whoever verifies with it
 * then finds no signature at all and says nothing; a stored sample with its padding brings that to
 * light. Each provider signs and verifies with each kind of key, and verifies the other's values.
 */
public final class SelfTest {
  static final byte[] CONTENT = "Motcua: mẫu tự kiểm tra".getBytes(StandardCharsets.UTF_8);
  private static final String SAMPLE = "padded-signature.cms";

  private SelfTest() {}

  private enum Kind {
    RSA(
        new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4),
        SignatureScheme.RSA_SHA256,
        SignatureScheme.RSA_PSS_SHA256),
    EC(new ECGenParameterSpec("secp256r1"), SignatureScheme.ECDSA_SHA256);

    private final AlgorithmParameterSpec size;
    private final List<SignatureScheme> schemes;

    Kind(AlgorithmParameterSpec size, SignatureScheme... schemes) {
      this.size = size;
      this.schemes = List.of(schemes);
    }
  }

  /** Takes some tenths of a second, most of it to make keys that are thrown away. */
  public static SelfTestReport run() {
    return run(sample());
  }

  static SelfTestReport run(byte[] sample) {
    List<Check> checks = new ArrayList<>();
    checks.add(padding(sample));
    for (Kind kind : Kind.values()) {
      RawSignatures.providers().forEach(provider -> checks.add(provider(provider, kind)));
    }
    return new SelfTestReport(RawSignatures.providerName(), checks);
  }

  private static Check padding(byte[] sample) {
    return new Check(
        "bouncycastle.padding",
        verifies(sample),
        new Words(
            "BouncyCastle đọc và kiểm tra được chữ ký mẫu có phần đệm (từ bản 1.85 thì không).",
            "BouncyCastle reads and verifies a stored signature with its padding (from 1.85 on it"
                + " does not)."));
  }

  private static boolean verifies(byte[] sample) {
    try {
      CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(CONTENT), sample);
      SignerInformation signer = data.getSignerInfos().iterator().next();
      return signer.verify(
          new JcaSimpleSignerInfoVerifierBuilder()
              .build(data.getCertificates().getMatches(null).iterator().next()));
    } catch (CMSException
        | OperatorCreationException
        | CertificateException
        | RuntimeException rejected) {
      return false;
    }
  }

  private static Check provider(String provider, Kind kind) {
    return new Check(
        "provider." + provider + "." + kind,
        signs(provider, kind),
        new Words(
            "%s ký và kiểm tra được bằng khóa %s.".formatted(provider, kind),
            "%s signs and verifies with %s keys.".formatted(provider, kind)));
  }

  private static boolean signs(String provider, Kind kind) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.name());
      generator.initialize(kind.size);
      KeyPair keys = generator.generateKeyPair();
      for (SignatureScheme scheme : kind.schemes) {
        byte[] value = RawSignatures.sign(provider, scheme, keys.getPrivate(), CONTENT);
        if (!allVerify(scheme, keys, value)) {
          return false;
        }
      }
      return true;
    } catch (GeneralSecurityException | RuntimeException broken) {
      return false;
    }
  }

  private static boolean allVerify(SignatureScheme scheme, KeyPair keys, byte[] value) {
    return RawSignatures.providers().stream()
        .allMatch(provider -> verifies(provider, scheme, keys, value));
  }

  /** The right content must verify, and other content must not. */
  private static boolean verifies(
      String provider, SignatureScheme scheme, KeyPair keys, byte[] value) {
    return RawSignatures.verify(provider, scheme, keys.getPublic(), CONTENT, value)
        && !RawSignatures.verify(provider, scheme, keys.getPublic(), new byte[1], value);
  }

  private static byte[] sample() {
    try (InputStream stored = SelfTest.class.getResourceAsStream(SAMPLE)) {
      if (stored == null) {
        throw new IllegalStateException("the library's sample is missing: " + SAMPLE);
      }
      return stored.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
