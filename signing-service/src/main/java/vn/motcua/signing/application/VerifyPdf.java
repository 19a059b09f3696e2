package vn.motcua.signing.application;

import reactor.core.publisher.Mono;

/** Tells anybody what a PDF proves; nothing of it is kept. */
public final class VerifyPdf {
  private final DocumentSigner signer;

  public VerifyPdf(DocumentSigner signer) {
    this.signer = signer;
  }

  public Mono<PdfReport> handle(byte[] pdf) {
    return signer.report(pdf);
  }
}
