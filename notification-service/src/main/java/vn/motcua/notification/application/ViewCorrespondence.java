package vn.motcua.notification.application;

import reactor.core.publisher.Mono;
import vn.motcua.notification.domain.Correspondence;

/** Shows what a citizen was told about a dossier, to those who may know of it. */
public final class ViewCorrespondence {

  private final Correspondences correspondences;

  public ViewCorrespondence(Correspondences correspondences) {
    this.correspondences = correspondences;
  }

  /** Empty when there is none, and just so when the viewer has no part in it. */
  public Mono<Correspondence> handle(String dossierId, Viewer viewer) {
    return correspondences
        .find(dossierId)
        .filter(correspondence -> viewer.maySee(correspondence.agencies()));
  }
}
