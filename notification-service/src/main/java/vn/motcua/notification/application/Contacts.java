package vn.motcua.notification.application;

import reactor.core.publisher.Mono;
import vn.motcua.notification.domain.Reach;

/** The contacts that intake passes on privately. */
public interface Contacts {

  /** The newest known; never empty. */
  Mono<Reach> of(String dossierId);
}
