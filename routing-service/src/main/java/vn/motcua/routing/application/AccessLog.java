package vn.motcua.routing.application;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** Who looked at whose personal data, when and at what: ids only (Luật 91/2025/QH15). */
public interface AccessLog {

  Mono<Void> note(Viewing viewing);

  /** One look at one or, in an inbox, several dossiers. */
  record Viewing(String viewer, List<String> dossierIds, String what, Instant at) {
    public Viewing {
      dossierIds = List.copyOf(dossierIds);
    }
  }
}
