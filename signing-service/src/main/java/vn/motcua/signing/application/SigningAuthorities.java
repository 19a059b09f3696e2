package vn.motcua.signing.application;

import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Authority;
import vn.motcua.signing.domain.Mandate;

/** Who may sign, and where he acts in another's place, in what capacity that person signs. */
final class SigningAuthorities {
  private final Organisation organisation;

  SigningAuthorities(Organisation organisation) {
    this.organisation = organisation;
  }

  /** Empty for a person who signs nothing or is no longer in office. */
  Mono<Authority> of(String person) {
    return organisation
        .person(person)
        .flatMap(member -> Mono.justOrEmpty(member.signingAuthority()))
        .flatMap(this::withPrincipal);
  }

  private Mono<Authority> withPrincipal(Authority authority) {
    var mandate = authority.mandate();
    return mandate == null
        ? Mono.just(authority)
        : principal(authority, mandate)
            .map(held -> authority.under(mandate.from(held.capacity())))
            .defaultIfEmpty(authority);
  }

  private Mono<Authority> principal(Authority authority, Mandate mandate) {
    return organisation
        .person(mandate.principal())
        .flatMap(member -> Mono.justOrEmpty(member.signingAuthority()))
        .filter(held -> held.agency().equals(authority.agency()));
  }
}
