package vn.motcua.notification.application;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Who looked at what was told about whose dossier, and when: ids only (Luật 91/2025/QH15). */
public interface AccessLog {

  Mono<Void> note(Viewing viewing);

  /** One look at one correspondence. */
  record Viewing(String viewer, String dossierId, String what, Instant at) {}
}
