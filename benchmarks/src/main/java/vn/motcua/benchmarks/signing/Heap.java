package vn.motcua.benchmarks.signing;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import vn.motcua.benchmarks.signing.TwoLayerSigningBenchmark.Contestants;
import vn.motcua.pades.sign.TwoLayerSigning;

/** What the two layers take of the heap. */
final class Heap {

  private static final int DOCUMENTS = 20;
  private static final int LARGE_MEGABYTES = 200;

  private Heap() {}

  /** {@code large}: whose keys sign a large file from disk to disk; none to leave that out. */
  static Map<String, Object> used(Contestants contestants, @Nullable SigningOffice large)
      throws Exception {
    var used = new LinkedHashMap<String, Object>();
    var kilobytes = new LinkedHashMap<String, Long>();
    kilobytes.put("ours", allocatedKilobytes(contestants.ours()));
    kilobytes.put(DssSigning.NAME, allocatedKilobytes(contestants.dss()));
    kilobytes.put(PdfBoxSigning.NAME, allocatedKilobytes(contestants.pdfBox()));
    used.put("allocatedKilobytesPerDocument", kilobytes);
    if (large != null) {
      used.put("peakLiveMegabytesFor200MegabytesOnDisk", peakLiveMegabytes(large));
    }
    return used;
  }

  private static long allocatedKilobytes(TwoLayers signing) throws Exception {
    var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    signing.sign();
    long before = thread.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < DOCUMENTS; i++) {
      signing.sign();
    }
    return (thread.getCurrentThreadAllocatedBytes() - before) / DOCUMENTS / 1024;
  }

  /** Both layers from file to file; what outlives a collection meanwhile, less what did before. */
  private static double peakLiveMegabytes(SigningOffice office) throws Exception {
    var document = Papers.scans(LARGE_MEGABYTES);
    var folder = Files.createTempDirectory("motcua-bench");
    var signing = new TwoLayerSigning(office.anchors());
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
    try (var watch = new LiveWatch()) {
      var one =
          signing
              .sign(
                  document, office.personPlan(now), office.person().key(), folder.resolve("1.pdf"))
              .orElseThrow();
      signing
          .sign(one, office.agencyPlan(now), office.agency().key(), folder.resolve("2.pdf"))
          .orElseThrow();
      return watch.peakMegabytes();
    } finally {
      Files.deleteIfExists(folder.resolve("1.pdf"));
      Files.deleteIfExists(folder.resolve("2.pdf"));
    }
  }

  /** Collects again and again and remembers the most that was left. */
  private static final class LiveWatch implements AutoCloseable {

    private final AtomicBoolean running = new AtomicBoolean(true);
    private final long before = live();
    private final Thread thread = Thread.ofPlatform().start(this::watch);
    private volatile long peak = before;

    double peakMegabytes() {
      return Math.round((peak - before) / 1e4) / 100.0;
    }

    @Override
    public void close() throws IOException {
      running.set(false);
      try {
        thread.join();
      } catch (InterruptedException stopped) {
        throw new IOException(stopped);
      }
    }

    private void watch() {
      while (running.get()) {
        peak = Math.max(peak, live());
      }
    }

    private static long live() {
      System.gc();
      var runtime = Runtime.getRuntime();
      return runtime.totalMemory() - runtime.freeMemory();
    }
  }
}
