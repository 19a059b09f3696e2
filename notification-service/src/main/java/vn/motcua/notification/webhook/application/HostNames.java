package vn.motcua.notification.webhook.application;

import java.net.InetAddress;
import java.util.List;

/** Addresses of names. */
public interface HostNames {

  /**
   * Addresses of a name, or of an IP literal. Blocks for seconds.
   *
   * @param asker agency for which it is looked up; each gets a part of the look-ups at once
   */
  Answer of(String asker, String host);

  /** What came of it. */
  sealed interface Answer {

    /** The name's addresses; none when it has none now, or nobody told in time. */
    record Found(List<InetAddress> addresses) implements Answer {
      public Found {
        addresses = List.copyOf(addresses);
      }
    }

    /** It was not looked up, too much was under way; says nothing about the name. */
    record NotAsked() implements Answer {}
  }
}
