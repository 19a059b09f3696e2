package vn.motcua.pades.revocation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Evidence kept until its next update, an hour at most. */
final class Kept<K> {
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST = 10_000;

  private final Map<K, Entry> entries = new ConcurrentHashMap<>();

  private record Entry(Evidence evidence, Instant until) {}

  /** Fetched evidence and its next update. */
  record Fresh(Evidence evidence, Instant nextUpdate) {}

  Optional<Evidence> get(K key, Instant now, Supplier<Optional<Fresh>> fetch) {
    Entry known = entries.get(key);
    if (known != null && now.isBefore(known.until)) {
      return Optional.of(known.evidence);
    }
    Optional<Fresh> fresh = fetch.get();
    fresh.ifPresent(found -> keep(key, found, now));
    return fresh.map(Fresh::evidence);
  }

  private void keep(K key, Fresh found, Instant now) {
    if (entries.size() >= MOST) {
      entries.clear();
    }
    Instant latest = now.plus(LONGEST);
    Instant next = found.nextUpdate();
    entries.put(key, new Entry(found.evidence(), next.isBefore(latest) ? next : latest));
  }
}
