package vn.motcua.signing.adapter.kafka;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.event.contract.exchange.AgencyRecord;
import vn.motcua.event.contract.exchange.PersonRecord;
import vn.motcua.event.contract.routing.Delegation;
import vn.motcua.event.delivery.listening.PrivateRecords;
import vn.motcua.signing.application.Issuer;
import vn.motcua.signing.application.Member;
import vn.motcua.signing.application.Organisation;
import vn.motcua.signing.domain.Authority;
import vn.motcua.signing.domain.Capacity;
import vn.motcua.signing.domain.Mandate;

/** Agencies and people from the private topic that routing feeds. */
final class ReceivedOrganisation implements Organisation {
  private final PrivateRecords records;

  ReceivedOrganisation(PrivateRecords records) {
    this.records = records;
  }

  @Override
  public Mono<Issuer> agency(String code) {
    return records
        .find(AgencyRecord.class, code, 0)
        .map(agency ->
            new Issuer(
                agency.agencyCode(),
                agency.name(),
                agency.parentName(),
                agency.place(),
                agency.symbol()));
  }

  @Override
  public Mono<Member> person(String id) {
    return records.find(PersonRecord.class, id, 0).map(ReceivedOrganisation::member);
  }

  private static Member member(PersonRecord person) {
    return new Member(
        person.personId(),
        person.agencyCode(),
        person.unit(),
        person.name(),
        Set.copyOf(person.roles()),
        authority(person),
        person.active());
  }

  private static @Nullable Authority authority(PersonRecord person) {
    var held = person.authority();
    return held == null
        ? null
        : Capacity.marked(held.capacity())
            .map(capacity -> authority(person, held, capacity))
            .orElse(null);
  }

  private static Authority authority(
      PersonRecord person, vn.motcua.event.contract.exchange.Authority held, Capacity capacity) {
    return new Authority(
        person.personId(),
        person.name(),
        person.agencyCode(),
        capacity,
        held.authorityLine(),
        held.signerTitle(),
        held.validFrom(),
        held.validTo(),
        mandate(held));
  }

  private static @Nullable Mandate mandate(vn.motcua.event.contract.exchange.Authority held) {
    var principal = held.principalId();
    return principal == null
        ? null
        : new Mandate(
            held.delegation() == Delegation.ABSENCE
                ? Mandate.Ground.ABSENCE
                : Mandate.Ground.AUTHORISATION,
            principal,
            null,
            held.instrument() == null ? "" : held.instrument(),
            held.instrumentDate(),
            held.documentTypes() == null ? List.of() : held.documentTypes());
  }
}
