package vn.motcua.routing.adapter.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.AggregateStore;
import vn.motcua.aggregate.store.Change;
import vn.motcua.aggregate.store.JacksonStateCodec;
import vn.motcua.aggregate.store.Stored;
import vn.motcua.event.contract.exchange.AgencyRecord;
import vn.motcua.event.contract.exchange.Authority;
import vn.motcua.event.contract.exchange.PersonRecord;
import vn.motcua.event.contract.routing.Delegation;
import vn.motcua.routing.application.OrganisationRegister;
import vn.motcua.routing.domain.Agency;
import vn.motcua.routing.domain.Person;

/**
 * {@link OrganisationRegister} in the collection {@code organisation}; each change is published as
 * a private record.
 */
final class MongoOrganisation implements OrganisationRegister {

  private static final String RECORD = "record";
  private static final String SERVICE = "routing-service";
  private static final int EVERYONE = 100_000;

  private final AggregateStore<Member> store;

  MongoOrganisation(MongoDatabase database, Clock clock, Supplier<String> ids) {
    this.store =
        AggregateStore.in(database, "organisation", new JacksonStateCodec<>(Member.class))
            .index(Indexes.ascending("state.person.agency", "_id"))
            .clock(clock)
            .ids(ids)
            .build();
  }

  @Override
  public Mono<Void> keep(Agency agency) {
    return keep(agency.code(), new Member.OfAgency(agency));
  }

  @Override
  public Mono<Void> keep(Person person) {
    return keep(person.personId(), new Member.OfPerson(person));
  }

  @Override
  public Mono<Agency> agency(String code) {
    return store
        .load(code)
        .map(Stored::state)
        .ofType(Member.OfAgency.class)
        .map(Member.OfAgency::agency);
  }

  @Override
  public Flux<Person> people() {
    return people(Filters.exists("state.person.agency"));
  }

  @Override
  public Flux<Person> peopleOf(String agency) {
    return people(Filters.eq("state.person.agency", agency));
  }

  private Flux<Person> people(Bson filter) {
    return store
        .find(filter, Sorts.ascending("_id"), EVERYONE)
        .map(Stored::state)
        .ofType(Member.OfPerson.class)
        .map(Member.OfPerson::person);
  }

  private Mono<Void> keep(String id, Member member) {
    return AggregateStore.retrying(
        Mono.defer(() -> store.load(id).map(List::of).defaultIfEmpty(List.of()))
            .flatMap(found -> keep(id, member, found)));
  }

  private Mono<Void> keep(String id, Member member, List<Stored<Member>> found) {
    if (found.isEmpty()) {
      return store(Change.create(id, member), id, member, 1);
    }
    var stored = found.getFirst();
    return stored.state().equals(member)
        ? Mono.empty()
        : store(Change.update(stored, member), id, member, stored.privateVersion(RECORD) + 1);
  }

  private Mono<Void> store(Change<Member> change, String id, Member member, long version) {
    var published = change.privateRecord(RECORD, record(member, (int) version), id).by(SERVICE);
    return store.store(published).then();
  }

  private static Record record(Member member, int version) {
    return switch (member) {
      case Member.OfAgency(Agency agency) -> record(agency, version);
      case Member.OfPerson(Person person) -> record(person, version);
    };
  }

  private static AgencyRecord record(Agency agency, int version) {
    return new AgencyRecord(
        agency.code(),
        version,
        agency.name(),
        agency.nameEn(),
        agency.parentName(),
        agency.deskName(),
        agency.place(),
        agency.address(),
        agency.phone(),
        agency.email(),
        agency.openingHours(),
        agency.symbol());
  }

  private static PersonRecord record(Person person, int version) {
    var authority = person.authority();
    return new PersonRecord(
        person.personId(),
        version,
        person.agency(),
        person.unit(),
        person.name(),
        person.title(),
        person.roles().stream().map(Enum::name).sorted().toList(),
        authority == null ? null : record(authority),
        person.active());
  }

  private static Authority record(Person.Authority authority) {
    var mandate = authority.inPlaceOf();
    return mandate == null
        ? new Authority(
            authority.capacity(),
            authority.authorityLine(),
            authority.signerTitle(),
            authority.validFrom(),
            authority.validTo())
        : record(authority, mandate);
  }

  private static Authority record(Person.Authority authority, Person.Mandate mandate) {
    return new Authority(
        authority.capacity(),
        authority.authorityLine(),
        authority.signerTitle(),
        authority.validFrom(),
        authority.validTo(),
        Delegation.valueOf(mandate.ground().name()),
        mandate.principal(),
        mandate.instrument(),
        mandate.instrumentDate(),
        mandate.documentTypes());
  }

  /** A member of the organisation. */
  sealed interface Member {

    /** An agency. */
    record OfAgency(Agency agency) implements Member {}

    /** A person. */
    record OfPerson(Person person) implements Member {}
  }
}
