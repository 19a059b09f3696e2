package vn.motcua.event.contract;

import java.net.URL;
import java.util.Objects;

/** The documents of the published language, as each service shows them; generated, never edited. */
public final class PublishedLanguage {

  private PublishedLanguage() {}

  /** AsyncAPI 3.0 document, JSON in UTF-8. */
  public static URL asyncApi() {
    return resource("/published-language/asyncapi.json");
  }

  /** The same as a page for people, HTML in UTF-8, Vietnamese first. */
  public static URL page() {
    return resource("/published-language/index.html");
  }

  private static URL resource(String path) {
    return Objects.requireNonNull(PublishedLanguage.class.getResource(path), path);
  }
}
