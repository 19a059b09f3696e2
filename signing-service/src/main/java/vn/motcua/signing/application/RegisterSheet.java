package vn.motcua.signing.application;

import reactor.core.publisher.Mono;

/** The register as a spreadsheet; no cell of it is ever a formula. */
public interface RegisterSheet {
  Mono<byte[]> xlsx(RegisterBook book);
}
