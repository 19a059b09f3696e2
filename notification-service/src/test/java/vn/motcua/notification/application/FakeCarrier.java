package vn.motcua.notification.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import vn.motcua.notification.domain.Dispatch;

/** A carrier that answers as told and remembers what it was given. */
final class FakeCarrier implements Carrier {

  final List<Outgoing> carried = new ArrayList<>();
  boolean reachable = true;
  Function<Outgoing, Mono<Dispatch>> answer =
      outgoing ->
          Mono.just(
              new Dispatch.Accepted(
                  outgoing.references().stream().map(number -> "m" + number).toList()));

  @Override
  public boolean reachable() {
    return reachable;
  }

  @Override
  public Mono<Dispatch> carry(Outgoing outgoing) {
    return Mono.defer(() -> {
      carried.add(outgoing);
      return answer.apply(outgoing);
    });
  }
}
