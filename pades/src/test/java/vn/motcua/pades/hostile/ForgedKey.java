package vn.motcua.pades.hostile;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.sign.Signer;
import vn.motcua.pades.sign.SigningKey;

/** A key that claims whatever certificate path it likes. */
record ForgedKey(KeyPair keys, Signer signer) implements SigningKey {

  ForgedKey(KeyPair keys, List<X509Certificate> path) {
    this(keys, Signer.of(path).orElseThrow());
  }

  ForgedKey(KeyPair keys, X509Certificate issued) {
    this(keys, List.of(issued, LongTermOffice.ISSUING.certificate()));
  }

  @Override
  public byte[] sign(byte[] signedAttributes) {
    return Forger.value("SHA256withRSA", keys, signedAttributes);
  }
}
