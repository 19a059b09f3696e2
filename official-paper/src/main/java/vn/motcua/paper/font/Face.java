package vn.motcua.paper.font;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The four faces of Liberation Serif, a metric twin of Times New Roman (NĐ 30/2020, Phụ lục I).
 * Each file is read once, on first use.
 */
public enum Face {
  REGULAR("LiberationSerif-Regular"),
  BOLD("LiberationSerif-Bold"),
  ITALIC("LiberationSerif-Italic"),
  BOLD_ITALIC("LiberationSerif-BoldItalic");

  private final FontFile file;

  Face(String name) {
    this.file = read(name);
  }

  public static Face of(boolean bold, boolean italic) {
    if (bold) {
      return italic ? BOLD_ITALIC : BOLD;
    }
    return italic ? ITALIC : REGULAR;
  }

  public FontFile file() {
    return file;
  }

  private static FontFile read(String name) {
    var resource = "/liberation/" + name + ".ttf";
    try (var stream = Face.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The font " + resource + " is not on the class path");
      }
      return new FontFile(name, stream.readAllBytes());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
