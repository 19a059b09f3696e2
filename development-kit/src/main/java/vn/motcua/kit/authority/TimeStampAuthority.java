package vn.motcua.kit.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.inbox.LineJournal;

/**
 * Time-stamps by RFC 3161: SHA-2 imprints only, each serial number on the disk before its token
 * leaves.
 */
final class TimeStampAuthority implements AutoCloseable {
  static final ASN1ObjectIdentifier POLICY =
      new ASN1ObjectIdentifier("2.25.151047262919364205374929461105137742019.2");

  private static final Set<ASN1ObjectIdentifier> IMPRINTS =
      Set.of(TSPAlgorithms.SHA256, TSPAlgorithms.SHA384, TSPAlgorithms.SHA512);

  private final LineJournal serials;
  private final TimeStampTokenGenerator tokens;
  private final Clock clock;
  private BigInteger last;

  TimeStampAuthority(Path serialFile, KeyAndChain signer, Clock clock) {
    this.clock = clock;
    this.tokens = tokens(signer);
    this.serials = LineJournal.open(serialFile);
    var known = serials.lines();
    last = known.isEmpty() ? BigInteger.ZERO : new BigInteger(known.getLast());
    serials.rewrite(known.isEmpty() ? known : List.of(known.getLast()));
  }

  /** DER of the response; a request that cannot be served gets a rejection that says why. */
  byte[] answer(byte[] request) {
    var responses = new TimeStampResponseGenerator(tokens, IMPRINTS);
    try {
      var asked = parse(request);
      if (asked == null) {
        return responses
            .generateFailResponse(
                PKIStatus.REJECTION, PKIFailureInfo.badDataFormat, "Not a time-stamp request")
            .getEncoded();
      }
      return responses.generate(asked, nextSerial(), Date.from(clock.instant())).getEncoded();
    } catch (TSPException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    serials.close();
  }

  private synchronized BigInteger nextSerial() {
    var next = last.add(BigInteger.ONE);
    serials.append(next.toString());
    last = next;
    return next;
  }

  private static @Nullable TimeStampRequest parse(byte[] request) {
    try {
      return new TimeStampRequest(request);
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static TimeStampTokenGenerator tokens(KeyAndChain signer) {
    try {
      var sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
      var generator =
          new TimeStampTokenGenerator(
              new JcaSimpleSignerInfoGeneratorBuilder()
                  .build(Issuer.SIGNATURE, signer.key(), signer.certificate()),
              new JcaDigestCalculatorProviderBuilder().build().get(sha256),
              POLICY);
      generator.addCertificates(new JcaCertStore(signer.chain().subList(0, 2)));
      generator.setResolution(TimeStampTokenGenerator.R_MILLISECONDS);
      generator.setAccuracySeconds(1);
      generator.setTSA(
          new GeneralName(new JcaX509CertificateHolder(signer.certificate()).getSubject()));
      return generator;
    } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
      throw new IllegalStateException(e);
    }
  }
}
