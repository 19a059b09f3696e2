package vn.motcua.pades.hostile;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.motcua.pades.cms.CmsTemplate;
import vn.motcua.pades.cms.Der;
import vn.motcua.pades.fixture.ForeignSigner;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.sign.Hostile;
import vn.motcua.pades.sign.KeyAccess;
import vn.motcua.pades.sign.SigningKey;

/** The agency's CMS made by its own key, but not as a PAdES signature has to be. */
final class ForgedCms {
  private static final SigningKey KEY = LongTermOffice.AGENCY;
  private static final ASN1ObjectIdentifier NAMING =
      PKCSObjectIdentifiers.id_aa_signingCertificateV2;

  private final List<HostileFile> files = new ArrayList<>();

  private ForgedCms() {}

  static List<HostileFile> files() {
    ForgedCms forged = new ForgedCms();
    forged.attributes();
    forged.signers();
    forged.encodings();
    forged.padding();
    forged.byOtherSoftware();
    return forged.files;
  }

  private void add(String kind, byte[] cms) {
    files.add(
        new HostileFile("CMS: " + kind, Stage.ISSUED, Hostile.withContents(Stage.ISSUED, cms)));
  }

  private void attributes() {
    if (!Arrays.equals(made(_ -> {}), honest())) {
      throw new IllegalStateException("an unchanged signature is not the honest one");
    }
    add("no signing-certificate attribute", made(honest -> honest.remove(NAMING)));
    add(
        "signing-certificate of another certificate",
        made(honest -> honest.put(NAMING, naming(LongTermOffice.CHAIRMAN.signer().certificate()))));
    add("no message-digest", made(honest -> honest.remove(CMSAttributes.messageDigest)));
    add(
        "message-digest of other bytes",
        made(honest ->
            honest.put(
                CMSAttributes.messageDigest,
                attribute(CMSAttributes.messageDigest, new DEROctetString(new byte[32])))));
    add(
        "content-type of something else",
        made(honest ->
            honest.put(
                CMSAttributes.contentType,
                attribute(CMSAttributes.contentType, CMSObjectIdentifiers.envelopedData))));
    add("no content-type", made(honest -> honest.remove(CMSAttributes.contentType)));
    add(
        "a signing-time",
        made(honest ->
            honest.put(
                CMSAttributes.signingTime,
                attribute(CMSAttributes.signingTime, new DERUTCTime(Date.from(Stage.ELEVEN))))));
    add("SHA-1", weak("SHA1withRSA"));
    add("SHA-224", weak("SHA224withRSA"));
    add("MD5", weak("MD5withRSA"));
  }

  private void signers() {
    add("two signers", cms(true, List.of(KEY, LongTermOffice.CHAIRMAN), false));
    add("the same signer twice", cms(true, List.of(KEY, KEY), false));
    add("no signer", cms(true, List.of(), false));
    add("no certificate", cms(false, List.of(KEY), false));
    add("the content inside", cms(true, List.of(KEY), true));
    add("another certificate in place of the signer's", substituted(digest()));
    add("the person's signature", Hostile.contents(Stage.SIGNED));
    add(
        "the agency's signature of another document",
        Der.padded(Hostile.contents(Stage.signedByBoth(Stage.FROZEN))).orElseThrow());
  }

  /** The same key's value and attributes, under the name of another certificate for that key. */
  private static byte[] substituted(byte[] digest) {
    X509Certificate other =
        Forger.certified("UBND quận Ba Đình", KEY.signer().certificate().getPublicKey());
    byte[] attributes = template(KEY.signer().path()).signedAttributes(digest);
    return template(List.of(other, LongTermOffice.ISSUING.certificate()))
        .encode(attributes, KEY.sign(attributes));
  }

  /** In files that are not in our form, where our own reading of a CMS does not help. */
  private void byOtherSoftware() {
    for (String weak : List.of("SHA1withRSA", "MD5withRSA")) {
      byte[] signed = ForeignSigner.sign(TestPapers.decision(), KEY, weak);
      files.add(new HostileFile("CMS by other software: " + weak, Stage.ISSUED, signed));
    }
    byte[] other = Resigning.with(Stage.ISSUED, "%PDF-1.7", "%PDF-1.4");
    files.add(
        new HostileFile(
            "CMS by other software: another certificate in place of the signer's",
            Stage.ISSUED,
            Hostile.withContents(other, substituted(Stage.digestAroundGap(other)))));
  }

  private void encodings() {
    byte[] der = honest();
    add("indefinite length", indefinite(der));
    add("a length longer than it need be", longLength(der));
    add("cut in half", Arrays.copyOf(der, der.length / 2));
    add("a length beyond the end", changed(der, 2, 0x7F));
    add("a length of four octets", new byte[] {0x30, (byte) 0x84, 0x7F, -1, -1, -1});
    add("nothing but zeros", new byte[0]);
    add("another kind of element", changed(der, 0, 0x31));
    add("not ASN.1", Stage.bytes("%PDF-1.7"));
    add("deeply nested", nested(1000, false));
    add("deeply nested, indefinite lengths", nested(1000, true));
  }

  private void padding() {
    byte[] contents = Hostile.contents(Stage.ISSUED);
    add("something in the padding", changed(contents, contents.length - 1, 7));
    add("a second CMS in the padding", twice(honest(), contents.length));
    String text = Stage.latin1(Stage.ISSUED);
    int end = text.indexOf('>', text.lastIndexOf("/Contents<"));
    addText("white space in the padding", text.substring(0, end - 2) + "  " + text.substring(end));
    addText("a comment in the padding", text.substring(0, end - 4) + "%ok\n" + text.substring(end));
    addText("an odd number of digits", text.substring(0, end - 1) + ">>" + text.substring(end + 2));
    addText("lower case", lowerCase(text, end));
    addText("a letter that is no digit", text.substring(0, end - 1) + "G" + text.substring(end));
  }

  private void addText(String kind, String text) {
    files.add(new HostileFile("CMS: " + kind, Stage.ISSUED, Stage.bytes(text)));
  }

  private static String lowerCase(String text, int end) {
    int start = text.lastIndexOf("/Contents<") + 10;
    return text.substring(0, start)
        + text.substring(start, end).toLowerCase(java.util.Locale.ROOT)
        + text.substring(end);
  }

  private static byte[] honest() {
    byte[] attributes = template(KEY.signer().path()).signedAttributes(digest());
    return template(KEY.signer().path()).encode(attributes, KEY.sign(attributes));
  }

  private static byte[] digest() {
    return Stage.digestAroundGap(Stage.ISSUED);
  }

  private static CmsTemplate template(List<X509Certificate> path) {
    return CmsTemplate.of(path, KEY.signer().scheme());
  }

  private static byte[] indefinite(byte[] der) {
    byte[] ber = new byte[der.length];
    ber[0] = 0x30;
    ber[1] = (byte) 0x80;
    System.arraycopy(der, 4, ber, 2, der.length - 4);
    return ber;
  }

  private static byte[] longLength(byte[] der) {
    byte[] longer = new byte[der.length + 1];
    longer[0] = 0x30;
    longer[1] = (byte) 0x83;
    System.arraycopy(der, 2, longer, 3, der.length - 2);
    return longer;
  }

  private static byte[] changed(byte[] from, int at, int value) {
    byte[] changed = from.clone();
    changed[at] = (byte) value;
    return changed;
  }

  private static byte[] twice(byte[] der, int room) {
    byte[] twice = Arrays.copyOf(der, Math.min(room, 2 * der.length));
    System.arraycopy(der, 0, twice, der.length, twice.length - der.length);
    return twice;
  }

  /** As many sequences in each other as fit into the room of a signature. */
  static byte[] nested(int depth, boolean indefinite) {
    byte[] nested = new byte[2 * depth];
    for (int i = 0; i < depth; i++) {
      nested[2 * i] = 0x30;
      nested[2 * i + 1] = (byte) (indefinite ? 0x80 : Math.min(0x7F, 2 * (depth - i - 1)));
    }
    return nested;
  }

  private static Attribute naming(X509Certificate certificate) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return attribute(NAMING, new SigningCertificateV2(new ESSCertIDv2(hash)));
    } catch (java.security.cert.CertificateException | NoSuchAlgorithmException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
    return new Attribute(type, new DERSet(value));
  }

  /** The honest attributes changed, and then signed: nothing but the change is wrong. */
  private static byte[] made(Consumer<Map<ASN1ObjectIdentifier, Attribute>> change) {
    try {
      CmsTemplate template = template(KEY.signer().path());
      Map<ASN1ObjectIdentifier, Attribute> attributes = new LinkedHashMap<>();
      for (ASN1Encodable one : ASN1Set.getInstance(template.signedAttributes(digest()))) {
        Attribute attribute = Attribute.getInstance(one);
        attributes.put(attribute.getAttrType(), attribute);
      }
      change.accept(attributes);
      byte[] set = new DERSet(attributes.values().toArray(Attribute[]::new)).getEncoded("DER");
      return template.encode(set, KEY.sign(set));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] weak(String algorithm) {
    return cms(true, List.of(KEY), false, algorithm);
  }

  private static byte[] cms(boolean certificates, List<SigningKey> keys, boolean inside) {
    return cms(certificates, keys, inside, "SHA256withRSA");
  }

  private static byte[] cms(
      boolean certificates, List<SigningKey> keys, boolean inside, String algorithm) {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      for (SigningKey key : keys) {
        generator.addSignerInfoGenerator(
            new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                .build(
                    new JcaContentSignerBuilder(algorithm).build(KeyAccess.privateKey(key)),
                    key.signer().certificate()));
      }
      if (certificates) {
        generator.addCertificates(new JcaCertStore(KEY.signer().path()));
      }
      byte[] content = inside ? new byte[64] : aroundGap();
      return generator
          .generate(new CMSProcessableByteArray(content), inside)
          .toASN1Structure()
          .getEncoded("DER");
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static byte[] aroundGap() {
    String text = Stage.latin1(Stage.ISSUED);
    int start = text.lastIndexOf("/Contents<") + 9;
    int end = text.indexOf('>', start) + 1;
    return Stage.bytes(text.substring(0, start) + text.substring(end));
  }
}
