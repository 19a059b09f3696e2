package vn.motcua.pades.hostile.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where Jazzer comes in: it finds these two methods by their names. */
public final class JazzerEntry {
  private static final FuzzTarget TARGET = FuzzTarget.valueOf(System.getProperty("fuzz.target"));

  private JazzerEntry() {}

  /** Before Jazzer looks into its corpus: the keys are new in each run, and so are the seeds. */
  public static void fuzzerInitialize() throws IOException {
    Path corpus = Path.of(System.getProperty("fuzz.corpus"));
    int number = 0;
    for (byte[] seed : TARGET.seeds()) {
      Files.write(corpus.resolve("seed-" + number++), seed);
    }
  }

  public static void fuzzerTestOneInput(byte[] input) {
    TARGET.run(input);
  }
}
