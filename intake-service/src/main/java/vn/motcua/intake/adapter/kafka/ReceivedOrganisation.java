package vn.motcua.intake.adapter.kafka;

import reactor.core.publisher.Mono;
import vn.motcua.event.contract.exchange.AgencyRecord;
import vn.motcua.event.contract.exchange.PersonRecord;
import vn.motcua.event.delivery.listening.PrivateRecords;
import vn.motcua.intake.application.Organisation;

/** The organisation as routing's private records tell it. */
final class ReceivedOrganisation implements Organisation {

  private final PrivateRecords records;
  private volatile boolean anyKnown;

  ReceivedOrganisation(PrivateRecords records) {
    this.records = records;
  }

  @Override
  public Mono<Agency> agency(String code) {
    return records.find(AgencyRecord.class, code, 0).map(ReceivedOrganisation::agency);
  }

  @Override
  public Mono<Boolean> known() {
    return anyKnown
        ? Mono.just(true)
        : records.all(AgencyRecord.class).hasElements().doOnNext(known -> anyKnown = known);
  }

  @Override
  public Mono<String> officerName(String personId) {
    return records.find(PersonRecord.class, personId, 0).map(PersonRecord::name);
  }

  private static Agency agency(AgencyRecord record) {
    return new Agency(
        record.agencyCode(),
        record.name(),
        record.nameEn(),
        record.parentName(),
        record.deskName(),
        record.place(),
        record.address(),
        record.phone(),
        record.email(),
        record.openingHours());
  }
}
