package vn.motcua.routing.application;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.routing.domain.Agency;
import vn.motcua.routing.domain.Person;

/** The organisation as it was stored and published, each member under its version. */
public interface OrganisationRegister {

  /** Stores an agency with the next version when it differs from what is there. */
  Mono<Void> keep(Agency agency);

  /** Stores a person with the next version when he differs from what is there. */
  Mono<Void> keep(Person person);

  Mono<Agency> agency(String code);

  /** All people of all agencies, those no longer in office included. */
  Flux<Person> people();

  /** People of one agency in the order of their ids. */
  Flux<Person> peopleOf(String agency);
}
