package vn.motcua.pades.key.external;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import vn.motcua.pades.Answer;
import vn.motcua.pades.ExternalRefusal;
import vn.motcua.pades.Layer;
import vn.motcua.pades.cms.SignatureScheme;
import vn.motcua.pades.key.CertificateHash;
import vn.motcua.pades.key.external.ExternalRequest.Awaiting;
import vn.motcua.pades.key.external.ExternalRequest.Completed;
import vn.motcua.pades.key.external.ExternalRequest.Lapsed;
import vn.motcua.pades.sign.StoredLayer;

/**
 * A request as DER: {@code SEQUENCE { version, state, terms, layer or hash }}, one spelling each.
 */
final class RequestEncoding {
  private static final int VERSION = 1;
  private static final int AWAITING = 0;
  private static final int COMPLETED = 1;
  private static final int LAPSED = 2;

  private RequestEncoding() {}

  static byte[] encode(ExternalRequest request) {
    ASN1Encodable terms = terms(request.terms());
    DERSequence whole =
        switch (request) {
          case Awaiting(var _, var layer) ->
              sequence(num(VERSION), num(AWAITING), terms, layer(layer));
          case Completed(var _, var signed) ->
              sequence(num(VERSION), num(COMPLETED), terms, new DERUTF8String(signed));
          case Lapsed _ -> sequence(num(VERSION), num(LAPSED), terms);
        };
    try {
      return whole.getEncoded("DER");
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Answer<ExternalRequest> decode(byte[] stored) {
    try {
      ExternalRequest request = request(read(ASN1Primitive.fromByteArray(stored)));
      return Arrays.equals(stored, encode(request))
          ? Answer.accept(request)
          : Answer.refuse(ExternalRefusal.UNREADABLE);
    } catch (IOException | CertificateException | RuntimeException damaged) {
      return Answer.refuse(ExternalRefusal.UNREADABLE);
    }
  }

  private static ExternalRequest request(ASN1Sequence whole) throws CertificateException {
    if (number(whole, 0) != VERSION) {
      throw new IllegalArgumentException("another version");
    }
    RequestTerms terms = terms(read(whole.getObjectAt(2)));
    return switch ((int) number(whole, 1)) {
      case AWAITING -> new Awaiting(terms, layer(terms, read(whole.getObjectAt(3))));
      case COMPLETED -> new Completed(terms, text(whole, 3));
      case LAPSED -> new Lapsed(terms);
      default -> throw new IllegalArgumentException("another state");
    };
  }

  private static ASN1Encodable terms(RequestTerms terms) {
    return sequence(
        new DERUTF8String(terms.documentId()),
        new DERUTF8String(terms.layer().name()),
        new DERUTF8String(terms.revisionSha256()),
        new DERUTF8String(terms.certificate().hex()),
        num(terms.expires().toEpochMilli()),
        new DEROctetString(terms.token().bytes()));
  }

  private static RequestTerms terms(ASN1Sequence terms) {
    return new RequestTerms(
        text(terms, 0),
        Layer.valueOf(text(terms, 1)),
        text(terms, 2),
        new CertificateHash(text(terms, 3)),
        Instant.ofEpochMilli(number(terms, 4)),
        new TokenHash(octets(terms, 5)));
  }

  private static ASN1Encodable layer(StoredLayer layer) {
    return sequence(
        path(layer.path()),
        new DERUTF8String(layer.scheme().name()),
        new DEROctetString(layer.signedAttributes()),
        new DEROctetString(layer.increment()),
        num(layer.gapStart()),
        num(layer.gapEnd()),
        num(layer.timestampRoom()));
  }

  private static StoredLayer layer(RequestTerms terms, ASN1Sequence layer)
      throws CertificateException {
    StoredLayer stored =
        new StoredLayer(
            terms.layer(),
            path(read(layer.getObjectAt(0))),
            SignatureScheme.valueOf(text(layer, 1)),
            octets(layer, 2),
            octets(layer, 3),
            Math.toIntExact(number(layer, 4)),
            Math.toIntExact(number(layer, 5)),
            Math.toIntExact(number(layer, 6)));
    if (!terms.certificate().equals(CertificateHash.of(stored.certificate()))) {
      throw new IllegalArgumentException("a certificate that the terms do not name");
    }
    return stored;
  }

  private static ASN1Encodable path(List<X509Certificate> path) {
    ASN1EncodableVector all = new ASN1EncodableVector();
    try {
      for (X509Certificate certificate : path) {
        all.add(new DEROctetString(certificate.getEncoded()));
      }
    } catch (CertificateException unreadable) {
      throw new IllegalStateException(unreadable);
    }
    return new DERSequence(all);
  }

  private static List<X509Certificate> path(ASN1Sequence encoded) throws CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> path = new ArrayList<>();
    for (int i = 0; i < encoded.size(); i++) {
      path.add(
          (X509Certificate)
              factory.generateCertificate(new ByteArrayInputStream(octets(encoded, i))));
    }
    return path;
  }

  private static DERSequence sequence(ASN1Encodable... parts) {
    return new DERSequence(parts);
  }

  private static ASN1Sequence read(ASN1Encodable part) {
    return ASN1Sequence.getInstance(part);
  }

  private static ASN1Integer num(long value) {
    return new ASN1Integer(value);
  }

  private static long number(ASN1Sequence from, int at) {
    return ASN1Integer.getInstance(from.getObjectAt(at)).longValueExact();
  }

  private static String text(ASN1Sequence from, int at) {
    return ASN1UTF8String.getInstance(from.getObjectAt(at)).getString();
  }

  private static byte[] octets(ASN1Sequence from, int at) {
    return ASN1OctetString.getInstance(from.getObjectAt(at)).getOctets();
  }
}
