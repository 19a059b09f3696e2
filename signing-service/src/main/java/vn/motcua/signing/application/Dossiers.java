package vn.motcua.signing.application;

import reactor.core.publisher.Mono;

/** The dossiers' content from the private topic. */
public interface Dossiers {
  /** Empty while that version, or a newer one, has not arrived. */
  Mono<DossierMatter> matter(String dossierId, int atLeastVersion);
}
