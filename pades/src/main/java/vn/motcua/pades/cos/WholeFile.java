package vn.motcua.pades.cos;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that appear under their name only when they are whole and on the disk. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes what the file will hold. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes beside {@code target}, forces to disk, then takes its place in one step. */
  public static void write(Path target, Content content) throws IOException {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null) {
      throw new IOException("no folder for " + target);
    }
    Path beside = Files.createTempFile(folder, ".motcua-", ".part");
    try {
      try (FileOutputStream out = new FileOutputStream(beside.toFile())) {
        content.writeTo(out);
        out.getFD().sync();
      }
      Files.move(
          beside, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
