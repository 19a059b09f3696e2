package vn.motcua.routing.application;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Agency;
import vn.motcua.routing.domain.Person;

/** Shows officers their own agency and its people. */
public final class ReadOrganisation {

  private final OrganisationRegister register;

  public ReadOrganisation(OrganisationRegister register) {
    this.register = register;
  }

  public Mono<Agency> agency(String own) {
    return register.agency(own);
  }

  public Flux<Person> people(String own) {
    return register.peopleOf(own).filter(Person::active);
  }
}
