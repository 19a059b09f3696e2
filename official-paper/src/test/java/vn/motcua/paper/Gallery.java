package vn.motcua.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the samples to a folder, to be looked at. */
public final class Gallery {
  private Gallery() {}

  /** The first argument is the folder, by default target/gallery. */
  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments.length > 0 ? arguments[0] : "target/gallery");
    Files.createDirectories(folder);
    var papers =
        Map.of(
            "giay-tiep-nhan", Samples.receipt(PaperSettings.slip()),
            "giay-tiep-nhan-a5", Samples.receipt(PaperSettings.smallSlip()),
            "quyet-dinh", Samples.decision(),
            "cong-van", Samples.letter(),
            "bao-cao", Samples.register(),
            "chu-la", Samples.hostile());
    for (var paper : papers.entrySet()) {
      var start = System.nanoTime();
      var typeset = paper.getValue().typeset();
      var millis = (System.nanoTime() - start) / 1e6;
      Files.write(folder.resolve(paper.getKey() + ".pdf"), typeset.pdf());
      System.out.printf(
          "%s: %d pages, %d bytes, %.1f ms, signature %s%n",
          paper.getKey(), typeset.pages(), typeset.pdf().length, millis, typeset.signatureBox());
    }
  }
}
