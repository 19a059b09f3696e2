package vn.motcua.kit.inbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every message the receivers got, oldest first, in a JSON-lines file: a message is on the disk
 * when {@link #append} returns, and is there again after a restart. Safe for many threads.
 */
public final class Inbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE).build();

  private final LineJournal journal;
  private final List<ReceivedMessage> messages = new ArrayList<>();
  private final List<Consumer<ReceivedMessage>> listeners = new ArrayList<>();

  private Inbox(LineJournal journal) {
    this.journal = journal;
  }

  /** Opens or creates the file, usually {@code messages.jsonl}. */
  public static Inbox open(Path file) {
    var inbox = new Inbox(LineJournal.open(file));
    inbox.journal.lines().forEach(inbox::remember);
    return inbox;
  }

  /** Stores the message; durable when it returns. */
  public void append(ReceivedMessage message) {
    List<Consumer<ReceivedMessage>> toTell;
    synchronized (this) {
      journal.append(JSON.writeValueAsString(message));
      messages.add(message);
      toTell = List.copyOf(listeners);
    }
    toTell.forEach(listener -> listener.accept(message));
  }

  /** Everything received so far, oldest first; the position in this list (from 0) never changes. */
  public synchronized List<ReceivedMessage> messages() {
    return List.copyOf(messages);
  }

  /** Those that match, oldest first. */
  public List<ReceivedMessage> messages(Predicate<ReceivedMessage> wanted) {
    return messages().stream().filter(wanted).toList();
  }

  /** Called after each message is stored, on the receiver's thread: be quick. */
  public synchronized void onMessage(Consumer<ReceivedMessage> listener) {
    listeners.add(listener);
  }

  /** The JSON-lines file. */
  public Path file() {
    return journal.file();
  }

  @Override
  public void close() {
    journal.close();
  }

  private void remember(String line) {
    try {
      messages.add(JSON.readValue(line, ReceivedMessage.class));
    } catch (JacksonException e) {
      LOG.warn("A line of {} is not a message and is left out", journal.file());
    }
  }
}
