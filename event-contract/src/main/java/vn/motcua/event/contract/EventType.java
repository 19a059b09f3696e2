package vn.motcua.event.contract;

import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Objects;

/**
 * One version of one kind of event, as it stands on the wire.
 *
 * @param name explicit wire name with its version, for example {@code
 *     vn.motcua.dossier.accepted.v1}
 * @param record Java form of the value
 * @param consumers services that act on it; on a public topic anyone allowed may read it besides
 * @param source clause of law or decision it follows
 * @param meaning one sentence, Vietnamese and English
 */
public record EventType<T>(
    String name,
    Topic topic,
    Class<T> record,
    Standing standing,
    List<String> consumers,
    String source,
    Meaning meaning) {

  public EventType {
    if (!name.matches("vn\\.motcua\\.[a-z]+\\.[a-z-]+\\.v[1-9][0-9]*")) {
      throw new IllegalArgumentException("Not a wire name with a version: " + name);
    }
    consumers = List.copyOf(consumers);
  }

  /** The one service that publishes it; {@code *} = each. */
  public String producer() {
    return topic.writer();
  }

  /** Value of {@code ce_dataschema}. */
  public URI dataSchema() {
    return URI.create("urn:motcua:schema:" + name);
  }

  /** Family of the type: its name without the version. */
  public String family() {
    return name.substring(0, name.lastIndexOf(".v"));
  }

  /** JSON Schema 2020-12 of the value. */
  public URL schema() {
    return resource("schemas");
  }

  /** One valid value, frozen with the version. */
  public URL sample() {
    return resource("samples");
  }

  private URL resource(String folder) {
    var path = "/" + folder + "/" + name + ".json";
    return Objects.requireNonNull(EventType.class.getResource(path), path);
  }

  /** Whether a reader will meet it. */
  public enum Standing {
    /** Its producer publishes it; its form is frozen. */
    PUBLISHED,
    /** Named and described, but no service publishes it yet; its form may still change. */
    DECLARED
  }

  /** A sentence in both languages. */
  public record Meaning(String vi, String en) {}
}
