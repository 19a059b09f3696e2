package vn.motcua.pades.hostile.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Coverage-guided fuzzing by Jazzer, for as many minutes a target as {@code -Dmotcua.fuzz.minutes}
 * says; each target in a JVM of its own. What it finds lies in {@code target/fuzz}.
 */
class LongFuzzIT {
  private static final int MINUTES = Integer.getInteger("motcua.fuzz.minutes", 0);

  @ParameterizedTest
  @EnumSource(FuzzTarget.class)
  void nothingIsFound(FuzzTarget target) throws IOException, InterruptedException {
    assumeTrue(MINUTES > 0, "a long run is asked for with -Dmotcua.fuzz.minutes=N");
    Path directory = Files.createDirectories(Path.of("target/fuzz", target.name()));
    Path corpus = Files.createDirectories(directory.resolve("corpus"));
    Process jazzer =
        new ProcessBuilder(command(target, corpus.toAbsolutePath()))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log.txt").toFile())
            .start();
    try {
      assertThat(jazzer.waitFor(MINUTES + 3L, TimeUnit.MINUTES)).isTrue();
      assertThat(jazzer.exitValue()).as("see %s", directory).isZero();
    } finally {
      jazzer.destroyForcibly();
    }
  }

  private static List<String> command(FuzzTarget target, Path corpus) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx768m",
        "-Xss1m",
        "--enable-native-access=ALL-UNNAMED",
        "-Dfuzz.target=" + target,
        "-Dfuzz.corpus=" + corpus,
        "-cp",
        System.getProperty("java.class.path"),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + JazzerEntry.class.getName(),
        "--instrumentation_includes=vn.motcua.pades.**:org.bouncycastle.**:org.apache.pdfbox.**",
        "-max_total_time=" + 60 * MINUTES,
        "-timeout=10",
        "-max_len=65536",
        "-rss_limit_mb=4096",
        corpus.toString());
  }
}
