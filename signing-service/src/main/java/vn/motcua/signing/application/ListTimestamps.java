package vn.motcua.signing.application;

import java.util.List;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.OutgoingDocuments.AgencyPage;
import vn.motcua.signing.application.OwedTimestamps.Owed;

/** Shows which documents wait for their first timestamp. */
public final class ListTimestamps {
  private final OwedTimestamps owed;

  public ListTimestamps(OwedTimestamps owed) {
    this.owed = owed;
  }

  /** An agency's, by id. */
  public Mono<List<Filed>> handle(AgencyPage page) {
    return owed.pending(page);
  }

  /** Of all agencies, in short, for health and metrics. */
  public Mono<Owed> standing() {
    return owed.owed();
  }
}
