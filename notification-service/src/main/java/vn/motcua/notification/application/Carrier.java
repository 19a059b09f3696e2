package vn.motcua.notification.application;

import reactor.core.publisher.Mono;
import vn.motcua.notification.domain.Dispatch;

/** Carries notices of one channel. */
public interface Carrier {

  /** Whether it is worth a try just now. */
  boolean reachable();

  /** Hands over one notice, at most once; every way it can go wrong is an answer. */
  Mono<Dispatch> carry(Outgoing outgoing);
}
