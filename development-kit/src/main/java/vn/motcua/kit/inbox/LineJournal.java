package vn.motcua.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines that only grows: a line is on the disk when {@link #append} returns, a line torn
 * by a crash (never acknowledged to anyone) is cut off at the next start, and only one process may
 * hold the file.
 */
public final class LineJournal implements AutoCloseable {
  private final Path file;
  private final FileChannel lock;
  private FileChannel channel;
  private long length;

  private LineJournal(Path file, FileChannel lock, FileChannel channel) {
    this.file = file;
    this.lock = lock;
    this.channel = channel;
  }

  /** Opens or creates the file, readable by its owner only. */
  public static LineJournal open(Path file) {
    try {
      OwnerOnly.createFolder(OwnerOnly.folderOf(file));
      var lock = lock(file);
      OwnerOnly.create(file);
      var journal = new LineJournal(file, lock, FileChannel.open(file, READ, WRITE));
      journal.cutTornLine();
      return journal;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open " + file, e);
    }
  }

  /** Every line, oldest first. */
  public synchronized List<String> lines() {
    try (var lines = Files.lines(file, UTF_8)) {
      return lines.toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Durable when it returns; when it throws, nothing of the line is left in the file. */
  public synchronized void append(String line) {
    var bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
    var next = length + bytes.remaining();
    try {
      var at = length;
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
      channel.force(false);
      length = next;
    } catch (IOException e) {
      forgetPartialLine(e);
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  /** Replaces the content in one step, when older lines are no longer needed. */
  public synchronized void rewrite(List<String> lines) {
    try {
      OwnerOnly.write(
          file, String.join("", lines.stream().map(l -> l + "\n").toList()).getBytes(UTF_8));
      channel.close();
      channel = FileChannel.open(file, READ, WRITE);
      length = channel.size();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot rewrite " + file, e);
    }
  }

  /** Where the lines are. */
  public Path file() {
    return file;
  }

  @Override
  public synchronized void close() {
    try (lock) {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close " + file, e);
    }
  }

  private void forgetPartialLine(IOException cause) {
    try {
      channel.truncate(length);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private void cutTornLine() throws IOException {
    var last = ByteBuffer.allocate(1);
    for (length = channel.size(); length > 0; length--) {
      last.clear();
      channel.read(last, length - 1);
      if (last.get(0) == '\n') {
        break;
      }
    }
    channel.truncate(length);
  }

  private static FileChannel lock(Path file) throws IOException {
    var beside = file.resolveSibling(file.getFileName() + ".lock");
    OwnerOnly.create(beside);
    var channel = FileChannel.open(beside, WRITE);
    if (isFree(channel)) {
      return channel;
    }
    channel.close();
    throw new IllegalStateException(
        "Another development kit is using " + file + ": stop it first, or choose another folder.");
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      @Nullable Object held = channel.tryLock();
      return held != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
