package vn.motcua.notification.application;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.motcua.notification.application.AccessLog.Viewing;
import vn.motcua.notification.domain.Correspondence;

/** Shows what a citizen was told about a dossier, to those who may know of it; notes who looked. */
public final class ViewCorrespondence {

  private final Correspondences correspondences;
  private final AccessLog accessLog;
  private final Clock clock;

  public ViewCorrespondence(Correspondences correspondences, AccessLog accessLog, Clock clock) {
    this.correspondences = correspondences;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  /** Empty when there is none, and just so when the viewer has no part in it. */
  public Mono<Correspondence> handle(String dossierId, Viewer viewer) {
    return shown(dossierId, viewer, "notices");
  }

  /** The id, for one who is about to read what the notices have published; empty likewise. */
  public Mono<String> forEvents(String dossierId, Viewer viewer) {
    return shown(dossierId, viewer, "events").map(Correspondence::dossierId);
  }

  private Mono<Correspondence> shown(String dossierId, Viewer viewer, String what) {
    return correspondences
        .find(dossierId)
        .filter(correspondence -> viewer.maySee(correspondence.agencies()))
        .delayUntil(found ->
            accessLog.note(new Viewing(viewer.personId(), dossierId, what, clock.instant())));
  }
}
