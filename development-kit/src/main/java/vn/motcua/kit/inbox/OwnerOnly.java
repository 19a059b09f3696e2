package vn.motcua.kit.inbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Files and folders that only their owner may read, written whole or not at all. */
public final class OwnerOnly {
  private OwnerOnly() {}

  /** An empty file, unless it is there already. */
  public static void create(Path file) throws IOException {
    try {
      Files.createFile(file, permissions(file, "rw-------"));
    } catch (FileAlreadyExistsException e) {
      return;
    }
    forceFolder(folderOf(file));
  }

  /** The folder with its parents; existing ones keep their permissions. */
  public static void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder, permissions(folder.toAbsolutePath(), "rwx------"));
  }

  /**
   * Writes beside, forces to disk, then renames: a reader sees the old or the new content, nothing
   * between.
   */
  public static void write(Path file, byte[] content) throws IOException {
    var next = file.resolveSibling(file.getFileName() + ".next");
    Files.deleteIfExists(next);
    create(next);
    Files.write(next, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(folderOf(file));
  }

  /** The folder a file lies in. */
  public static Path folderOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  private static FileAttribute<?>[] permissions(Path path, String posix) {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    var permissions = PosixFilePermissions.fromString(posix);
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
  }

  private static void forceFolder(Path folder) {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some file systems cannot force a folder; the file itself has been forced.
      return;
    }
  }
}
