package vn.motcua.notification.domain;

import java.util.List;

/** A decision about a correspondence: how it stands afterwards, and what to tell the world. */
public record Turn(Correspondence before, Correspondence after, List<NoticeFact> facts) {
  public Turn {
    facts = List.copyOf(facts);
  }

  /** Whether there is anything to store. */
  public boolean changed() {
    return !before.equals(after);
  }
}
