package vn.motcua.kit.sms;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kit.inbox.Inbox;
import vn.motcua.kit.inbox.LineJournal;
import vn.motcua.kit.inbox.ReceivedMessage;

/**
 * What was accepted and which receipts are still owed, kept in a journal beside the inbox. A
 * segment is on the disk before its answer; a complete message is put in the inbox once, also after
 * a crash between the two files.
 */
final class SmsStore implements AutoCloseable {
  private static final JsonMapper JSON = JournalLine.mapper();

  private final LineJournal journal;
  private final Inbox inbox;
  private final Map<Segment.LongMessageKey, LongMessage> open = new HashMap<>();
  private final Map<String, Segment> owed = new LinkedHashMap<>();

  private SmsStore(LineJournal journal, Inbox inbox) {
    this.journal = journal;
    this.inbox = inbox;
  }

  static SmsStore open(Path file, Inbox inbox) {
    var store = new SmsStore(LineJournal.open(file), inbox);
    store.replay();
    return store;
  }

  /** Durable when it returns. */
  synchronized void accept(Segment segment) {
    journal.append(JSON.writeValueAsString(JournalLine.of(segment)));
    join(segment).map(LongMessage::message).ifPresent(inbox::append);
  }

  /** The receipt of this segment has been taken by its receiver, or shall never leave. */
  synchronized void receipted(String messageId) {
    if (owed.remove(messageId) != null) {
      journal.append(JSON.writeValueAsString(JournalLine.receipted(messageId)));
    }
  }

  /** Segments whose receipt has not been taken yet, oldest first. */
  synchronized List<Segment> owedReceipts() {
    return List.copyOf(owed.values());
  }

  synchronized Optional<Segment> owedReceipt(String messageId) {
    return Optional.ofNullable(owed.get(messageId));
  }

  @Override
  public synchronized void close() {
    journal.close();
  }

  private Optional<LongMessage> join(Segment segment) {
    if (segment.receiptWanted()) {
      owed.put(segment.messageId(), segment);
    }
    if (segment.part().isWhole()) {
      return Optional.of(new LongMessage(segment));
    }
    var message = open.computeIfAbsent(segment.longMessage(), key -> new LongMessage());
    message.add(segment);
    if (!message.isComplete()) {
      return Optional.empty();
    }
    open.remove(segment.longMessage());
    return Optional.of(message);
  }

  private void replay() {
    var complete = new ArrayList<LongMessage>();
    for (var line : journal.lines()) {
      var entry = JSON.readValue(line, JournalLine.class);
      Optional.ofNullable(entry.segment()).flatMap(this::join).ifPresent(complete::add);
      Optional.ofNullable(entry.receipted()).ifPresent(owed::remove);
    }
    putMissingInInbox(complete);
    forgetWhatIsSettled(complete);
  }

  private void putMissingInInbox(List<LongMessage> complete) {
    Set<String> known = new HashSet<>();
    inbox.messages().stream()
        .map(ReceivedMessage::messageId)
        .filter(Objects::nonNull)
        .forEach(known::add);
    complete.stream()
        .map(LongMessage::message)
        .filter(message -> !known.contains(message.messageId()))
        .forEach(inbox::append);
  }

  // All segments of a message stay together, so that the next replay sees it complete again.
  private void forgetWhatIsSettled(List<LongMessage> complete) {
    var kept = new ArrayList<String>();
    complete.stream()
        .filter(
            message -> message.segments().stream().anyMatch(s -> owed.containsKey(s.messageId())))
        .forEach(message -> keep(message, kept));
    open.values().forEach(message -> keep(message, kept));
    journal.rewrite(kept);
  }

  private void keep(LongMessage message, List<String> lines) {
    for (var segment : message.segments()) {
      lines.add(JSON.writeValueAsString(JournalLine.of(segment)));
      if (segment.receiptWanted() && !owed.containsKey(segment.messageId())) {
        lines.add(JSON.writeValueAsString(JournalLine.receipted(segment.messageId())));
      }
    }
  }
}
