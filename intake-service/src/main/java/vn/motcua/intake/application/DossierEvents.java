package vn.motcua.intake.application;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What a dossier told every subscriber, for ever, though the broker forgets. */
public interface DossierEvents {

  /** Events after a position, in order; 0 = from the first. */
  Mono<List<Told>> after(String dossierId, long position, int limit);

  /**
   * An event as a subscriber got it.
   *
   * @param position place in the dossier's history; rises, with gaps
   */
  record Told(
      long position,
      String topic,
      String key,
      Map<String, String> headers,
      Map<String, Object> value) {

    public Told {
      headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
      value = Collections.unmodifiableMap(new LinkedHashMap<>(value));
    }
  }
}
