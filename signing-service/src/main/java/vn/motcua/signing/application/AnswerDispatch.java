package vn.motcua.signing.application;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.DocumentId;

/** The receiving agency takes a document or sends it back as invalid (NĐ 30/2020, art. 21). */
public final class AnswerDispatch {
  private final Filing filing;
  private final Clock clock;

  public AnswerDispatch(Filing filing, Clock clock) {
    this.filing = filing;
    this.clock = clock;
  }

  public Mono<Outcome<Filed>> acknowledge(DocumentId id, Officer by) {
    return filing.decideReceived(
        id, by, issued -> issued.acknowledge(by.agency(), by.person(), clock.instant()));
  }

  public Mono<Outcome<Filed>> sendBack(DocumentId id, Officer by, String reason) {
    return filing.decideReceived(
        id, by, issued -> issued.sendBack(by.agency(), by.person(), reason, clock.instant()));
  }
}
