package vn.motcua.pades.hostile;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.motcua.pades.cms.CmsTemplate;
import vn.motcua.pades.cms.SignatureScheme;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.sign.Hostile;

/** The agency's CMS in its one spelling, with a signature value that nobody's key made. */
final class SignatureValues {
  private static final byte[] SHA256_PREFIX =
      HexFormat.of().parseHex("3031300d060960864801650304020105000420");
  private static final KeyPair RSA = Forger.rsa(2048, RSAKeyGenParameterSpec.F4);
  private static final KeyPair CUBE = Forger.rsa(2048, RSAKeyGenParameterSpec.F0);
  private static final KeyPair CURVE = Forger.ec();

  private final List<HostileFile> files = new ArrayList<>();

  private SignatureValues() {}

  static List<HostileFile> files() {
    SignatureValues values = new SignatureValues();
    values.rsa();
    values.curve();
    return values.files;
  }

  private void rsa() {
    int length = 256;
    byte[] modulus = ((RSAPublicKey) RSA.getPublic()).getModulus().toByteArray();
    add("RSA: zero", RSA, SignatureScheme.RSA_SHA256, _ -> new byte[length]);
    add("RSA: one", RSA, SignatureScheme.RSA_SHA256, _ -> one(length));
    add("RSA: empty", RSA, SignatureScheme.RSA_SHA256, _ -> new byte[0]);
    add(
        "RSA: the modulus",
        RSA,
        SignatureScheme.RSA_SHA256,
        _ -> Arrays.copyOfRange(modulus, modulus.length - length, modulus.length));
    add(
        "RSA: a value plus the modulus",
        RSA,
        SignatureScheme.RSA_SHA256,
        content -> plusModulus(Forger.value("SHA256withRSA", RSA, content)));
    add(
        "RSA: a leading zero more",
        RSA,
        SignatureScheme.RSA_SHA256,
        content -> longer(Forger.value("SHA256withRSA", RSA, content)));
    add(
        "RSA: PKCS#1 v1.5 under the name of PSS",
        RSA,
        SignatureScheme.RSA_PSS_SHA256,
        content -> Forger.value("SHA256withRSA", RSA, content));
    add(
        "RSA: SHA-1 under the name of SHA-256",
        RSA,
        SignatureScheme.RSA_SHA256,
        content -> Forger.value("SHA1withRSA", RSA, content));
    add(
        "RSA: SHA-512 under the name of SHA-256",
        RSA,
        SignatureScheme.RSA_SHA256,
        content -> Forger.value("SHA512withRSA", RSA, content));
    add(
        "RSA: cube root with garbage behind the digest (Bleichenbacher 2006)",
        CUBE,
        SignatureScheme.RSA_SHA256,
        SignatureValues::cubeRoot);
    add(
        "RSA: the bare digest signed",
        RSA,
        SignatureScheme.RSA_SHA256,
        content -> Forger.value("NONEwithRSA", RSA, digest(content)));
  }

  private void curve() {
    BigInteger order = ((ECPublicKey) CURVE.getPublic()).getParams().getOrder();
    BigInteger none = BigInteger.ZERO;
    addCurve("ECDSA: zero and zero", none, none);
    addCurve("ECDSA: zero and one", none, BigInteger.ONE);
    addCurve("ECDSA: one and zero", BigInteger.ONE, none);
    addCurve("ECDSA: order and order", order, order);
    addCurve("ECDSA: one and order", BigInteger.ONE, order);
    addCurve("ECDSA: negative", BigInteger.ONE.negate(), BigInteger.ONE.negate());
    SignatureScheme scheme = SignatureScheme.ECDSA_SHA256;
    add("ECDSA: r and s without ASN.1", CURVE, scheme, _ -> new byte[64]);
    add("ECDSA: empty", CURVE, scheme, _ -> new byte[0]);
    add(
        "ECDSA: the signature of something else",
        CURVE,
        scheme,
        _ -> Forger.value("SHA256withECDSA", CURVE, new byte[1]));
  }

  private void addCurve(String kind, BigInteger r, BigInteger s) {
    byte[] first = r.toByteArray();
    byte[] second = s.toByteArray();
    byte[] value = new byte[6 + first.length + second.length];
    value[0] = 0x30;
    value[1] = (byte) (value.length - 2);
    value[2] = 2;
    value[3] = (byte) first.length;
    System.arraycopy(first, 0, value, 4, first.length);
    value[4 + first.length] = 2;
    value[5 + first.length] = (byte) second.length;
    System.arraycopy(second, 0, value, 6 + first.length, second.length);
    add(kind, CURVE, SignatureScheme.ECDSA_SHA256, _ -> value);
  }

  private void add(
      String kind, KeyPair keys, SignatureScheme scheme, UnaryOperator<byte[]> valueOver) {
    X509Certificate certificate = Forger.certified("UBND phường Ba Đình", keys.getPublic());
    CmsTemplate template =
        CmsTemplate.of(List.of(certificate, LongTermOffice.ISSUING.certificate()), scheme);
    byte[] attributes = template.signedAttributes(Stage.digestAroundGap(Stage.ISSUED));
    byte[] cms = template.encode(attributes, valueOver.apply(attributes));
    files.add(
        new HostileFile(
            "signature value, " + kind, Stage.ISSUED, Hostile.withContents(Stage.ISSUED, cms)));
  }

  private static byte[] one(int length) {
    byte[] one = new byte[length];
    one[length - 1] = 1;
    return one;
  }

  private static byte[] longer(byte[] value) {
    byte[] longer = new byte[value.length + 1];
    System.arraycopy(value, 0, longer, 1, value.length);
    return longer;
  }

  private static byte[] plusModulus(byte[] value) {
    BigInteger modulus = ((RSAPublicKey) RSA.getPublic()).getModulus();
    return new BigInteger(1, value).add(modulus).toByteArray();
  }

  /** The cube of the answer starts like a padded digest; what follows is whatever it is. */
  private static byte[] cubeRoot(byte[] content) {
    byte[] target = new byte[256];
    target[1] = 1;
    Arrays.fill(target, 2, 10, (byte) 0xFF);
    System.arraycopy(SHA256_PREFIX, 0, target, 11, SHA256_PREFIX.length);
    System.arraycopy(digest(content), 0, target, 11 + SHA256_PREFIX.length, 32);
    Arrays.fill(target, 11 + SHA256_PREFIX.length + 32, 256, (byte) 0x7F);
    byte[] root = rootOf(new BigInteger(1, target)).toByteArray();
    byte[] value = new byte[256];
    System.arraycopy(root, 0, value, 256 - root.length, root.length);
    return value;
  }

  private static BigInteger rootOf(BigInteger cube) {
    BigInteger low = BigInteger.ZERO;
    BigInteger high = BigInteger.ONE.shiftLeft(cube.bitLength() / 3 + 1);
    while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = low.add(high).shiftRight(1);
      boolean small = middle.pow(3).compareTo(cube) <= 0;
      low = small ? middle : low;
      high = small ? high : middle;
    }
    return low;
  }

  private static byte[] digest(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
