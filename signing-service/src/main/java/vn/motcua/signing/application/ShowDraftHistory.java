package vn.motcua.signing.application;

import java.time.Clock;
import java.util.List;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.AccessLog.Viewing;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DraftHistory;
import vn.motcua.signing.domain.DraftVersion;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.RefusedConfidential;
import vn.motcua.signing.domain.Rejected;
import vn.motcua.signing.domain.Unissued;

/** Shows every version of a draft with the opinions on it (NĐ 30/2020, Phụ lục VI). */
public final class ShowDraftHistory {
  private final Filing filing;
  private final AccessLog accessLog;
  private final Clock clock;

  public ShowDraftHistory(Filing filing, AccessLog accessLog, Clock clock) {
    this.filing = filing;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  public Mono<Outcome<DraftHistory>> all(DocumentId id, Officer by) {
    return filing.withDocument(
        id, by, filed -> noted(id, by).thenReturn(Outcome.done(history(filed.document()))));
  }

  public Mono<Outcome<DraftVersion>> one(DocumentId id, int revision, Officer by) {
    return all(id, by)
        .flatMap(found ->
            found.then(history ->
                Mono.justOrEmpty(history.version(revision))
                    .map(Outcome::done)
                    .switchIfEmpty(Outcome.refusedNow(Refusal.NO_SUCH_FILE))));
  }

  private Mono<Void> noted(DocumentId id, Officer by) {
    return accessLog.note(
        new Viewing(by.person(), List.of(id.value()), "draft-history", clock.instant()));
  }

  private static DraftHistory history(OutgoingDocument document) {
    return switch (document) {
      case Unissued it -> it.manuscript().history();
      case Issued it -> it.manuscript().history();
      case Rejected it -> it.manuscript() == null ? DraftHistory.NONE : it.manuscript().history();
      case RefusedConfidential stub -> DraftHistory.NONE;
    };
  }
}
