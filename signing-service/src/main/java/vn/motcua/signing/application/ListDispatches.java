package vn.motcua.signing.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.AccessLog.Viewing;
import vn.motcua.signing.application.OutgoingDocuments.AgencyPage;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.WorkingDays;

/** What should have left and has not, and what came in from other agencies (art. 18, 21). */
public final class ListDispatches {
  private final OutgoingDocuments documents;
  private final Filing filing;
  private final DocumentFiles files;
  private final AccessLog accessLog;
  private final WorkingDays days;
  private final Clock clock;

  public ListDispatches(
      OutgoingDocuments documents,
      Filing filing,
      DocumentFiles files,
      AccessLog accessLog,
      WorkingDays days,
      Clock clock) {
    this.documents = documents;
    this.filing = filing;
    this.files = files;
    this.accessLog = accessLog;
    this.days = days;
    this.clock = clock;
  }

  /** Documents whose time to leave has passed, by id. */
  public Mono<List<Overdue>> overdue(AgencyPage page) {
    return documents
        .unsent(page.agency())
        .filter(filed -> isAfter(filed, page.after()))
        .map(filed -> due((Issued) filed.document()))
        .filter(overdue -> overdue.dueAt().isBefore(clock.instant()))
        .take(page.limit())
        .collectList();
  }

  private static boolean isAfter(Filed filed, @Nullable String cursor) {
    return cursor == null || filed.document().id().value().compareTo(cursor) > 0;
  }

  private Overdue due(Issued issued) {
    return new Overdue(issued, issued.dispatchDue(days));
  }

  /** Documents that other agencies sent to the officer's agency, by id. */
  public Mono<List<Issued>> received(AgencyPage page, Officer by) {
    return documents
        .receivedBy(page)
        .map(Filed::document)
        .cast(Issued.class)
        .collectList()
        .delayUntil(found -> noted(by, found.stream().map(Issued::id).toList(), "received"));
  }

  public Mono<Outcome<Issued>> oneReceived(DocumentId id, Officer by) {
    return filing.withReceived(
        id,
        by,
        filed ->
            noted(by, List.of(id), "received").thenReturn(Outcome.done((Issued) filed.document())));
  }

  /** The file, as long as the document holds: a recalled one is not handed out again. */
  public Mono<Outcome<byte[]>> receivedFile(DocumentId id, Officer by) {
    return oneReceived(id, by).flatMap(found -> found.then(this::file));
  }

  private Mono<Outcome<byte[]>> file(Issued issued) {
    return issued.isInForce()
        ? files.read(issued.seal().revision()).map(Outcome::done)
        : Outcome.refusedNow(Refusal.NO_LONGER_IN_FORCE);
  }

  private Mono<Void> noted(Officer by, List<DocumentId> shown, String what) {
    var ids = shown.stream().map(DocumentId::value).toList();
    return ids.isEmpty()
        ? Mono.empty()
        : accessLog.note(new Viewing(by.person(), ids, what, clock.instant()));
  }

  /** An issued document and when it had to leave. */
  public record Overdue(Issued issued, Instant dueAt) {}
}
