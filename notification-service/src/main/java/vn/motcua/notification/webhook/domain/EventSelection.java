package vn.motcua.notification.webhook.domain;

import java.util.Set;

/**
 * Which events a subscriber wants.
 *
 * @param names topics ({@code motcua.dossier}), families of all versions ({@code
 *     vn.motcua.dossier.accepted}) or types ({@code vn.motcua.dossier.accepted.v1})
 */
public record EventSelection(Set<String> names) {

  public EventSelection {
    names = Set.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("A subscription names what it wants");
    }
  }

  boolean takes(Event event) {
    int version = event.type().lastIndexOf(".v");
    return names.contains(event.topic())
        || names.contains(event.type())
        || (version > 0 && names.contains(event.type().substring(0, version)));
  }
}
