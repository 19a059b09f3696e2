package vn.motcua.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML with places to fill in: {@code {{name}}} takes a text and escapes it, {@code {{{name}}}}
 * takes HTML that is already safe. A place without a value is an error.
 */
public final class HtmlTemplate {
  private static final Pattern PLACE = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

  private final String html;

  private HtmlTemplate(String html) {
    this.html = html;
  }

  /** A resource in the package of this class. */
  public static HtmlTemplate beside(Class<?> owner, String name) {
    try (var file = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
      return new HtmlTemplate(new String(file.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The texts of one language: {@code <name>.<language>.properties} in the package of this class.
   */
  public static Map<String, String> texts(Class<?> owner, String name, String language) {
    var resource = String.format(Locale.ROOT, "%s.%s.properties", name, language);
    try (var file = Objects.requireNonNull(owner.getResourceAsStream(resource), resource)) {
      var properties = new Properties();
      properties.load(new InputStreamReader(file, UTF_8));
      var texts = new TreeMap<String, String>();
      properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page with all places filled in. */
  public String fill(Map<String, String> values) {
    return PLACE
        .matcher(html)
        .replaceAll(place ->
            Matcher.quoteReplacement(
                place.group(1) != null
                    ? value(values, place.group(1))
                    : escape(value(values, place.group(2)))));
  }

  /** Text that can stand anywhere in HTML, also in a quoted attribute. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String value(Map<String, String> values, String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("No value for " + name);
    }
    return value;
  }
}
