package vn.motcua.routing.application;

import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Organisation;
import vn.motcua.routing.domain.Person;

/**
 * Brings the register to what the organisation's files say; what did not change is not published
 * again.
 */
public final class PublishOrganisation {

  private final OrganisationRegister register;

  public PublishOrganisation(OrganisationRegister register) {
    this.register = register;
  }

  public Mono<Void> handle(Organisation organisation) {
    return Flux.fromIterable(organisation.agencies())
        .concatMap(register::keep)
        .thenMany(Flux.fromIterable(organisation.people()).concatMap(register::keep))
        .then(retireOthers(organisation));
  }

  /** Whoever is no longer named stays in the register, out of office. */
  private Mono<Void> retireOthers(Organisation organisation) {
    Set<String> named =
        organisation.people().stream().map(Person::personId).collect(Collectors.toSet());
    return register
        .people()
        .filter(person -> person.active() && !named.contains(person.personId()))
        .concatMap(person -> register.keep(person.retired()))
        .then();
  }
}
