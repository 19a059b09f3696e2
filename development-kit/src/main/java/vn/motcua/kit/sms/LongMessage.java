package vn.motcua.kit.sms;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.inbox.Channel;
import vn.motcua.kit.inbox.ReceivedMessage;

/**
 * The segments of one message, in whatever order they come; a repeated one replaces its
 * predecessor.
 */
final class LongMessage {
  private final TreeMap<Integer, Segment> segments = new TreeMap<>();

  LongMessage() {}

  LongMessage(Segment only) {
    add(only);
  }

  void add(Segment segment) {
    segments.put(segment.part().number(), segment);
  }

  boolean isComplete() {
    return segments.size() == first().part().total();
  }

  List<Segment> segments() {
    return List.copyOf(segments.values());
  }

  /**
   * Octets are joined before they are decoded: a character may be cut by the border of two
   * segments.
   */
  ReceivedMessage message() {
    var octets = new ByteArrayOutputStream();
    segments.values().forEach(segment -> octets.writeBytes(segment.octets()));
    var first = first();
    return new ReceivedMessage(
        Channel.SMS,
        first.from().value(),
        first.to().value(),
        "",
        SmsText.decode(first.dataCoding(), octets.toByteArray()),
        segments.lastEntry().getValue().receivedAt(),
        first.messageId(),
        reference());
  }

  private Segment first() {
    return segments.firstEntry().getValue();
  }

  private @Nullable Integer reference() {
    return segments.values().stream()
        .map(Segment::userMessageReference)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
