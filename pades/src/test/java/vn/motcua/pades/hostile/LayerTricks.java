package vn.motcua.pades.hostile;

import java.security.KeyPair;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.TestAuthority;
import vn.motcua.pades.hostile.Forger.Terms;
import vn.motcua.pades.sign.SigningKey;
import vn.motcua.pades.verify.PdfVerifier;

/** Real layers by real keys: in another order, by another person, at another time. */
final class LayerTricks {
  private static final TestAuthority ISSUING = LongTermOffice.ISSUING;
  private static final SigningKey CHAIRMAN = LongTermOffice.CHAIRMAN;
  private static final SigningKey AGENCY = LongTermOffice.AGENCY;

  /** Keys are slow to make: one for all that somebody else than the office signs. */
  private static final KeyPair KEYS = Forger.rsa(2048, RSAKeyGenParameterSpec.F4);

  private final List<HostileFile> files = new ArrayList<>();

  private LayerTricks() {}

  static List<HostileFile> files() {
    LayerTricks tricks = new LayerTricks();
    tricks.order();
    tricks.times();
    tricks.certificates();
    tricks.authorities();
    tricks.revocation();
    return tricks.files;
  }

  private void add(String kind, byte[] bytes) {
    files.add(new HostileFile(kind, Stage.ISSUED, bytes));
  }

  private void order() {
    byte[] sealedFirst = Stage.signedByAgency(Stage.FROZEN);
    add("layers: the agency alone", sealedFirst);
    add("layers: swapped", Stage.signedByPerson(sealedFirst));
    add("layers: the person twice", again(Stage.PERSON_FIELD, CHAIRMAN, Stage.SIGNED));
    add("layers: the agency twice", again(Stage.AGENCY_FIELD, AGENCY, Stage.ISSUED));
    add(
        "layers: the agency twice, the person never",
        again(Stage.AGENCY_FIELD, AGENCY, sealedFirst));
    add("layers: a third by the person", again(Stage.PERSON_FIELD, CHAIRMAN, Stage.ISSUED));
    add("layers: the person alone", Stage.SIGNED);
    add("layers: none", Stage.FROZEN);
    add("layers: the second cut off", Arrays.copyOf(Stage.ISSUED, Stage.SIGNED.length));
    add("layers: both by the agency's key", layers(AGENCY, Stage.TEN, AGENCY, Stage.ELEVEN));
    add("layers: both by the person's key", layers(CHAIRMAN, Stage.TEN, CHAIRMAN, Stage.ELEVEN));
    KeyPair keys = KEYS;
    add(
        "layers: one key with two certificates",
        layers(forged(keys, "Hoàng Văn Nam"), Stage.TEN, forged(keys, "UBND"), Stage.ELEVEN));
  }

  private static SigningKey forged(KeyPair keys, String name) {
    return new ForgedKey(keys, Forger.certified(name, keys.getPublic()));
  }

  private static byte[] again(int field, SigningKey key, byte[] base) {
    return RawLayer.of(base, field).signed(key, Stage.ELEVEN);
  }

  private static byte[] layers(SigningKey one, Instant at, SigningKey two, Instant later) {
    byte[] first = RawLayer.of(Stage.FROZEN, Stage.PERSON_FIELD).signed(one, at);
    return RawLayer.of(first, Stage.AGENCY_FIELD).signed(two, later);
  }

  private void times() {
    add(
        "time: the seal before the signature",
        layers(CHAIRMAN, Stage.TEN, AGENCY, Stage.TEN.minusSeconds(1)));
    SigningKey old = sealing(Terms.valid(TestAuthority.FROM, Stage.TEN));
    SigningKey young = sealing(Terms.valid(Stage.ELEVEN.plusSeconds(60), TestAuthority.TO));
    add("time: the agency's certificate expired", seal(old));
    add("time: the agency's certificate not yet valid", seal(young));
    add("time: the person's certificate expired", layers(old, Stage.ELEVEN, AGENCY, Stage.ELEVEN));
    add(
        "time: the person's certificate not yet valid",
        layers(young, Stage.TEN, AGENCY, Stage.ELEVEN));
  }

  private static byte[] seal(SigningKey key) {
    return layers(CHAIRMAN, Stage.TEN, key, Stage.ELEVEN);
  }

  private static SigningKey sealing(Terms terms) {
    return new ForgedKey(KEYS, Forger.certified(KEYS.getPublic(), terms));
  }

  private void certificates() {
    int signs = KeyUsage.digitalSignature;
    add("usage: encipherment", seal(sealing(Terms.usedFor(KeyUsage.keyEncipherment))));
    add("usage: a web server", seal(sealing(Terms.usedFor(signs, KeyPurposeId.id_kp_serverAuth))));
    add(
        "usage: a timestamp authority",
        seal(sealing(Terms.usedFor(signs, KeyPurposeId.id_kp_timeStamping))));
    add(
        "usage: an OCSP responder",
        seal(sealing(Terms.usedFor(signs, KeyPurposeId.id_kp_OCSPSigning))));
    add("usage: an authority", seal(sealing(Terms.usedFor(KeyUsage.keyCertSign))));
    add("usage: the issuing authority itself", seal(authority()));
  }

  private static SigningKey authority() {
    KeyPair keys = new KeyPair(ISSUING.certificate().getPublicKey(), ISSUING.privateKey());
    return new ForgedKey(keys, List.of(ISSUING.certificate()));
  }

  private void authorities() {
    TestAuthority stranger =
        TestAuthority.root("Motcua test root").intermediate("Motcua test issuing");
    add("trust: an authority of the same names", seal(stranger.key("UBND phường Ba Đình")));
    KeyPair keys = KEYS;
    var own =
        Forger.certified(
            new org.bouncycastle.asn1.x500.X500Name("CN=UBND phường Ba Đình,C=VN"),
            keys.getPrivate(),
            "UBND phường Ba Đình",
            keys.getPublic(),
            "SHA256withRSA");
    add("trust: self-signed", seal(new ForgedKey(keys, List.of(own))));
    var weak =
        Forger.certified(issuer(), ISSUING.privateKey(), "UBND", keys.getPublic(), "SHA1withRSA");
    add("trust: a certificate signed with SHA-1", seal(new ForgedKey(keys, issued(weak))));
    var byPerson =
        Forger.certified(
            person(),
            vn.motcua.pades.sign.KeyAccess.privateKey(CHAIRMAN),
            "UBND",
            keys.getPublic(),
            "SHA256withRSA");
    add(
        "trust: issued by a person",
        seal(
            new ForgedKey(
                keys, List.of(byPerson, CHAIRMAN.signer().certificate(), ISSUING.certificate()))));
  }

  private static List<java.security.cert.X509Certificate> issued(
      java.security.cert.X509Certificate certificate) {
    return List.of(certificate, ISSUING.certificate());
  }

  private static org.bouncycastle.asn1.x500.X500Name issuer() {
    return org.bouncycastle.asn1.x500.X500Name.getInstance(
        ISSUING.certificate().getSubjectX500Principal().getEncoded());
  }

  private static org.bouncycastle.asn1.x500.X500Name person() {
    return org.bouncycastle.asn1.x500.X500Name.getInstance(
        CHAIRMAN.signer().certificate().getSubjectX500Principal().getEncoded());
  }

  private void revocation() {
    revoked("revoked: the person before signing", CHAIRMAN, Stage.TEN.minusSeconds(1));
    revoked("revoked: the agency before signing", AGENCY, Stage.TEN);
    revoked("revoked: the agency after signing, no timestamp", AGENCY, Stage.ELEVEN.plusSeconds(1));
    LongTermOffice unknown = new LongTermOffice();
    unknown.registry.with(vn.motcua.pades.fixture.TestRegistry.Fault.UNKNOWN).withoutLists();
    files.add(
        new HostileFile("revoked: nobody knows", Stage.ISSUED, Stage.ISSUED, online(unknown)));
  }

  private void revoked(String kind, SigningKey key, Instant at) {
    LongTermOffice office = new LongTermOffice();
    office.clock.advance(Duration.ofMinutes(1));
    office.registry.revoke(key.signer().certificate(), at);
    files.add(new HostileFile(kind, Stage.ISSUED, Stage.ISSUED, online(office)));
  }

  private static PdfVerifier online(LongTermOffice office) {
    return office.verifier().asking(office.revocation());
  }
}
