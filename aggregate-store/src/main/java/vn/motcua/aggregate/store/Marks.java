package vn.motcua.aggregate.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What an aggregate has seen of each producer whose events changed it. */
public record Marks(Map<String, Seen> byProducer) {

  /** No producer yet. */
  public static final Marks NONE = new Marks(Map.of());

  public Marks {
    byProducer = Map.copyOf(byProducer);
  }

  /** What has been seen of a producer. */
  public Seen of(String producer) {
    return byProducer.getOrDefault(producer, Seen.NOTHING);
  }

  /** Whether the event of a mark has been dealt with already. */
  public boolean covers(Mark mark) {
    return of(mark.producer()).covers(mark.sequence());
  }

  Marks with(List<Mark> marks) {
    if (marks.isEmpty()) {
      return this;
    }
    var more = new HashMap<>(byProducer);
    marks.forEach(mark -> more.put(mark.producer(), mark.after()));
    return new Marks(more);
  }

  static Document toDocument(Seen seen) {
    var document = new Document("upTo", seen.upTo()).append("lastId", seen.lastId());
    if (!seen.holes().isEmpty()) {
      document.append("holes", new ArrayList<>(new TreeSet<>(seen.holes())));
    }
    return document;
  }

  static Marks of(@Nullable Document document) {
    if (document == null) {
      return NONE;
    }
    var seen = new HashMap<String, Seen>();
    document.forEach((name, value) -> seen.put(FieldName.read(name), seenOf((Document) value)));
    return new Marks(seen);
  }

  private static Seen seenOf(Document document) {
    var holes = new HashSet<Long>();
    var stored = document.getList("holes", Number.class);
    if (stored != null) {
      stored.forEach(hole -> holes.add(hole.longValue()));
    }
    return new Seen(document.getLong("upTo"), holes, document.getString("lastId"));
  }
}
