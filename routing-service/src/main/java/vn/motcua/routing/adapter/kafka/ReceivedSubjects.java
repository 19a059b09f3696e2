package vn.motcua.routing.adapter.kafka;

import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.event.contract.exchange.DossierContent;
import vn.motcua.event.delivery.listening.PrivateRecords;
import vn.motcua.routing.application.Subjects;

/** {@link Subjects} from the private content that has arrived. */
final class ReceivedSubjects implements Subjects {

  private static final int AT_ONCE = 8;

  private final PrivateRecords records;

  ReceivedSubjects(PrivateRecords records) {
    this.records = records;
  }

  @Override
  public Mono<Map<String, String>> of(Collection<String> dossierIds) {
    return Flux.fromIterable(dossierIds)
        .flatMap(id -> records.find(DossierContent.class, id, 0), AT_ONCE)
        .collectMap(DossierContent::dossierId, DossierContent::subject);
  }
}
