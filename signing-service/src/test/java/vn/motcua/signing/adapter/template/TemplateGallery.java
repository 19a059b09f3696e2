package vn.motcua.signing.adapter.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.signing.adapter.pdf.PrintedSheets;

/** Writes every shipped template in each of its types to a folder, to be looked at. */
public final class TemplateGallery {
  private TemplateGallery() {}

  /** The first argument is the folder, by default target/gallery. */
  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments.length > 0 ? arguments[0] : "target/gallery");
    Files.createDirectories(folder);
    for (var template : FilledSamples.TEMPLATES.all()) {
      for (var type : template.types()) {
        var paper = PrintedSheets.numbered(FilledSamples.sheet(template, type));
        Files.write(folder.resolve(template.key() + "-" + type + ".pdf"), paper.pdf());
      }
    }
  }
}
