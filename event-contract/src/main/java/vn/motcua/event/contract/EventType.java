package vn.motcua.event.contract;

import java.net.URI;
import java.net.URL;
import java.util.Objects;

/**
 * One version of one kind of event, as it stands on the wire.
 *
 * @param name explicit wire name with its version, for example {@code
 *     vn.motcua.dossier.accepted.v1}
 * @param record Java form of the value
 * @param meaning one sentence, Vietnamese and English
 * @param source clause of law or decision it follows
 */
public record EventType<T>(
    String name, Topic topic, Class<T> record, Meaning meaning, String source) {

  public EventType {
    if (!name.matches("vn\\.motcua\\.[a-z]+\\.[a-z-]+\\.v[1-9][0-9]*")) {
      throw new IllegalArgumentException("Not a wire name with a version: " + name);
    }
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

  /** A sentence in both languages. */
  public record Meaning(String vi, String en) {}
}
