package vn.motcua.signing.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.DocumentSigner.LayeredPdf;
import vn.motcua.signing.domain.DocumentId;

/** Layer 1 by a key that only its owner has, in two phases; the PIN never comes here. */
public interface ExternalSigner {
  /** Prepares the layer once and for all. */
  Mono<Outcome<Opened>> open(Wanted wanted);

  /** Embeds the value that came back, after verifying it with the certificate. */
  Mono<Outcome<LayeredPdf>> complete(ExternalRequest request, Reply reply, byte[] frozen);

  /**
   * The layer that is wanted.
   *
   * @param title what people call the document
   * @param certificates DER of the token's certificate and its issuers; may be empty where they are
   *     configured
   * @param at the layer's instant
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Wanted(
      DocumentId document,
      String title,
      byte[] frozen,
      String frozenSha256,
      Officer signer,
      List<byte[]> certificates,
      Instant at,
      Duration lifetime) {}

  /** A request just opened: store the one, send the other. */
  record Opened(ExternalRequest request, Task task) {}

  /**
   * What the agent gets.
   *
   * @param summary what is signed, to be shown before the PIN is asked for
   * @param signedAttributes DER; the key signs these bytes, never a bare hash
   * @param scheme algorithm and digest
   * @param token to be sent back once, in header or body
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Task(
      PdfReport.Words summary,
      byte[] signedAttributes,
      String scheme,
      String certificateSha256,
      Instant expires,
      String token) {
    @Override
    public String toString() {
      return "Task[" + certificateSha256 + ", " + expires + "]";
    }
  }

  /** What the agent sends back. */
  @SuppressWarnings("ArrayRecordComponent")
  record Reply(String token, byte[] certificate, byte[] value) {
    @Override
    public String toString() {
      return "Reply[…]";
    }
  }
}
