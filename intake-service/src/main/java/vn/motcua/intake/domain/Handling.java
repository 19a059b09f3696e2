package vn.motcua.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What accepted dossiers carry on: the receipt, every promise in order, and the pauses. */
public record Handling(Acceptance acceptance, List<Promise> promises, List<Pause> pauses) {

  public Handling {
    promises = List.copyOf(promises);
    pauses = List.copyOf(pauses);
  }

  static Handling begun(Acceptance acceptance) {
    return new Handling(acceptance, List.of(acceptance.promise()), List.of());
  }

  /** The promise that holds now; the first one stays in the receipt. */
  public Promise promise() {
    return promises.getLast();
  }

  Handling resumed(Suspension suspension, Promise promise, Instant at) {
    var all = new ArrayList<>(pauses);
    all.add(new Pause(suspension.kind(), suspension.reason(), suspension.begun(), at));
    var promised = new ArrayList<>(promises);
    promised.add(promise);
    return new Handling(acceptance, promised, all);
  }
}
