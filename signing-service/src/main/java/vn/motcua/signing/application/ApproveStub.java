package vn.motcua.signing.application;

import java.time.Clock;
import java.util.List;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.OutgoingDocuments.AgencyPage;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.RefusedConfidential;
import vn.motcua.signing.domain.StubApproval;

/** A leader confirms that a refused secret document is handled outside this system. */
public final class ApproveStub {
  private final Filing filing;
  private final OutgoingDocuments documents;
  private final Clock clock;

  public ApproveStub(Filing filing, OutgoingDocuments documents, Clock clock) {
    this.filing = filing;
    this.documents = documents;
    this.clock = clock;
  }

  /** The first confirmation stands; a later one answers it. */
  public Mono<Outcome<RefusedConfidential>> handle(DocumentId id, Officer by) {
    return filing
        .decideStub(id, by, stub -> stub.approve(new StubApproval(by.person(), clock.instant())))
        .map(outcome -> outcome.map(filed -> (RefusedConfidential) filed.document()));
  }

  /** An agency's stubs, by id. */
  public Mono<List<RefusedConfidential>> list(AgencyPage page) {
    return documents.stubs(page).map(Filed::document).cast(RefusedConfidential.class).collectList();
  }
}
