package vn.motcua.pades.time;

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.jspecify.annotations.Nullable;

/** One request: an imprint, a nonce, and a policy if one is demanded (RFC 3161, 2.4.1). */
record TimestampQuery(Imprint imprint, BigInteger nonce, @Nullable String policy) {

  byte[] encoded() {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    if (policy != null) {
      generator.setReqPolicy(new ASN1ObjectIdentifier(policy));
    }
    try {
      return generator.generate(imprint.oid(), imprint.digest(), nonce).getEncoded();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
