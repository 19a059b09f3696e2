package vn.motcua.notification.application;

import reactor.core.publisher.Mono;
import vn.motcua.notification.domain.Desk;

/** The one-stop desks of the agencies. */
public interface Desks {

  /** Empty when the agency is not known here yet. */
  Mono<Desk> of(String agency);
}
