package vn.motcua.event.contract;

import java.util.List;

/** Every topic, who writes it, who may read it, and how long it keeps what it got. */
public enum Topic {
  DOSSIER("motcua.dossier", Reach.PUBLIC, "intake-service", List.of("*")),
  ROUTING("motcua.routing", Reach.PUBLIC, "routing-service", List.of("*")),
  DOCUMENT("motcua.document", Reach.PUBLIC, "signing-service", List.of("*")),
  NOTICE("motcua.notice", Reach.PUBLIC, "notification-service", List.of("*")),
  DOSSIER_CONTENT(
      "motcua.dossier-content",
      Reach.PRIVATE,
      "intake-service",
      List.of("routing-service", "signing-service")),
  CONTACT("motcua.contact", Reach.PRIVATE, "intake-service", List.of("notification-service")),
  ORGANISATION(
      "motcua.organisation",
      Reach.PRIVATE,
      "routing-service",
      List.of("intake-service", "signing-service", "notification-service")),
  CONTROL("motcua.control", Reach.INTERNAL, "*", List.of("*")),
  DEAD_LETTERS("motcua.dead-letters", Reach.INTERNAL, "*", List.of("*"));

  /** Chosen once for ever: adding partitions would break the order of keys. */
  public static final int PARTITIONS = 24;

  private final String topicName;
  private final Reach reach;
  private final String writer;
  private final List<String> readers;

  Topic(String topicName, Reach reach, String writer, List<String> readers) {
    this.topicName = topicName;
    this.reach = reach;
    this.writer = writer;
    this.readers = readers;
  }

  /** Name on the broker. */
  public String topicName() {
    return topicName;
  }

  public Reach reach() {
    return reach;
  }

  /** The one service that writes it; {@code *} = each. */
  public String writer() {
    return writer;
  }

  /** Services that may read it; {@code *} = anyone allowed on the broker. */
  public List<String> readers() {
    return readers;
  }

  /** Whether only the newest record of each key is kept. */
  public boolean compacted() {
    return reach == Reach.PRIVATE;
  }

  /** Days a record is kept; -1 = for ever (compacted topics). */
  public int retentionDays() {
    return compacted() ? -1 : 90;
  }

  /**
   * Topic by its name on the broker.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Topic named(String topicName) {
    for (Topic topic : values()) {
      if (topic.topicName.equals(topicName)) {
        return topic;
      }
    }
    throw new IllegalArgumentException("No topic is named " + topicName);
  }

  /** Who may see a topic. */
  public enum Reach {
    /** Any subscriber: no personal data, no free text. */
    PUBLIC,
    /** Named readers only: may hold personal data. */
    PRIVATE,
    /** The services among themselves. */
    INTERNAL
  }
}
