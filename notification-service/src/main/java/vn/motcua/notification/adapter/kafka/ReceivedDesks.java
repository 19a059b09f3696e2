package vn.motcua.notification.adapter.kafka;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.motcua.event.contract.exchange.AgencyRecord;
import vn.motcua.event.delivery.listening.PrivateRecords;
import vn.motcua.notification.application.Desks;
import vn.motcua.notification.domain.Desk;

/** Desks as routing published them with their agencies. */
final class ReceivedDesks implements Desks {

  private final PrivateRecords records;
  private final Scheduler blocking;

  ReceivedDesks(PrivateRecords records, Scheduler blocking) {
    this.records = records;
    this.blocking = blocking;
  }

  @Override
  public Mono<Desk> of(String agency) {
    return Mono.fromCallable(() -> records.read(AgencyRecord.class, agency, 0))
        .subscribeOn(blocking)
        .flatMap(Mono::justOrEmpty)
        .map(record -> new Desk(record.deskName(), record.address(), record.openingHours()));
  }
}
