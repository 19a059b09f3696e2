package vn.motcua.signing.adapter.pdf;

import reactor.core.publisher.Mono;
import vn.motcua.signing.application.DocumentSigner.LayeredPdf;
import vn.motcua.signing.application.ExternalRequest;
import vn.motcua.signing.application.ExternalSigner;
import vn.motcua.signing.application.Outcome;

/** The agents' desk behind the signing threads. */
final class AgentSigner implements ExternalSigner {
  private final AgentDesk desk;
  private final ScheduledDocumentSigner threads;

  AgentSigner(AgentDesk desk, ScheduledDocumentSigner threads) {
    this.desk = desk;
    this.threads = threads;
  }

  @Override
  public Mono<Outcome<Opened>> open(Wanted wanted) {
    return threads.onSigningThread(() -> desk.open(wanted));
  }

  @Override
  public Mono<Outcome<LayeredPdf>> complete(ExternalRequest request, Reply reply, byte[] frozen) {
    return threads.onSigningThread(() -> desk.complete(request, reply, frozen));
  }
}
