package vn.motcua.signing.application;

import reactor.core.publisher.Mono;

/** Agencies and their people, as routing last told. */
public interface Organisation {
  Mono<Issuer> agency(String code);

  Mono<Member> person(String id);
}
