package vn.motcua.aggregate.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

/**
 * W3C trace context on its way from a request to the entries it causes, and from an event to the
 * entries that name it as their cause: those of one database, since services that share a process
 * each have a span of their own for the same event. Only ids travel; no span is recorded here.
 */
public final class Trace {

  /** Key of the {@code traceparent} in the context of a reactive chain, and its header's name. */
  public static final String TRACEPARENT = "traceparent";

  private static final int REMEMBERED = 10_000;
  private static final Map<String, Map<String, String>> BY_DATABASE = new ConcurrentHashMap<>();

  private Trace() {}

  /** Entries caused by this event, stored in this database soon, belong to its trace. */
  public static void follow(String database, String eventId, String traceparent) {
    BY_DATABASE.computeIfAbsent(database, each -> lately()).put(eventId, traceparent);
  }

  static @Nullable String of(ContextView context, String database, @Nullable String causationId) {
    var caused =
        causationId == null ? null : BY_DATABASE.getOrDefault(database, Map.of()).get(causationId);
    return caused == null ? context.<String>getOrDefault(TRACEPARENT, null) : caused;
  }

  private static Map<String, String> lately() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
          }
        });
  }
}
