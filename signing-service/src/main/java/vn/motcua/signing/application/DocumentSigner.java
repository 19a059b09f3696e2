package vn.motcua.signing.application;

import java.time.Instant;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.Verification;

/** Paper and ink: sets, freezes, signs and checks PDFs, off the event loop. */
public interface DocumentSigner {
  /** The draft as a PDF, marked as one and without a number. */
  Mono<byte[]> draft(Sheet sheet);

  /**
   * The final bytes with number, date and both empty signature fields; equal input, equal bytes.
   */
  Mono<Outcome<FrozenPdf>> freeze(Sheet sheet, DocumentNumber number);

  /** Layer 1. */
  Mono<Outcome<LayeredPdf>> sign(byte[] frozen, PersonalKey key, Instant at);

  /** Layer 2. */
  Mono<Outcome<LayeredPdf>> seal(byte[] signed, AgencyKey key, Instant at);

  /** Checks the final file as a stranger would, and against what is registered. */
  Mono<Verification> verify(byte[] pdf, Registered registered);

  /** The register as a paper to be printed and bound. */
  Mono<byte[]> register(RegisterBook book);

  /** What any PDF proves to anybody. */
  Mono<PdfReport> report(byte[] pdf);

  /** Final bytes before any signature. */
  @SuppressWarnings("ArrayRecordComponent")
  record FrozenPdf(byte[] pdf, int pages) {}

  /** Bytes with one layer more, and the certificate that made it. */
  @SuppressWarnings("ArrayRecordComponent")
  record LayeredPdf(byte[] pdf, String certificateSha256) {}

  record PersonalKey(String person, String agency, Pin pin) {}

  record AgencyKey(String agency, Pin pin) {}

  /**
   * What the records say about a file: its earlier revisions, and the certificates, each checked
   * against its owner when the layer was made.
   */
  record Registered(
      String frozenSha256,
      String signedSha256,
      String personCertificateSha256,
      String agencyCertificateSha256) {}
}
