package vn.motcua.signing.application;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** Who looked at whose personal data, when and at what: ids only (Luật 91/2025/QH15). */
public interface AccessLog {

  Mono<Void> note(Viewing viewing);

  /** One look at documents: ids of the dossiers they are for, and their own. */
  record Viewing(String viewer, List<String> ids, String what, Instant at) {
    public Viewing {
      ids = List.copyOf(ids);
    }
  }
}
