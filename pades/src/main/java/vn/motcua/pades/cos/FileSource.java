package vn.motcua.pades.cos;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * A file on disk, read piece by piece and never kept open. Its owner leaves it unchanged; a file
 * that became shorter is an I/O error.
 */
public final class FileSource implements PdfSource {
  static final int PIECE = 64 << 10;

  private final Path path;
  private final int length;

  private FileSource(Path path, int length) {
    this.path = path;
    this.length = length;
  }

  /** Malformed when the file is longer than any file may be. */
  public static FileSource of(Path path) throws IOException {
    long size = Files.size(path);
    if (size > LONGEST) {
      throw new MalformedPdf("longer than any file may be");
    }
    return new FileSource(path, (int) size);
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public byte[] slice(int from, int to) {
    byte[] slice = new byte[to - from];
    try (FileChannel channel = open()) {
      fill(channel, ByteBuffer.wrap(slice), from);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return slice;
  }

  @Override
  public void digest(MessageDigest digest, int from, int to) {
    byte[] piece = new byte[Math.min(PIECE, to - from)];
    try (FileChannel channel = open()) {
      for (int at = from; at < to; at += piece.length) {
        int count = Math.min(piece.length, to - at);
        fill(channel, ByteBuffer.wrap(piece, 0, count), at);
        digest.update(piece, 0, count);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    try (FileChannel channel = open()) {
      long done = 0;
      while (done < length) {
        long count = channel.transferTo(done, length - done, Channels.newChannel(out));
        if (count <= 0) {
          throw new EOFException(path + " became shorter");
        }
        done += count;
      }
    }
  }

  @Override
  public byte[] bytes() {
    return slice(0, length);
  }

  @Override
  public PdfSource with(byte[] tail) {
    return new LongerSource(this, tail);
  }

  @Override
  public Window window(int at) {
    return new Window(slice(at, Math.min(length, at + PIECE)), at);
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(path, StandardOpenOption.READ);
  }

  private void fill(FileChannel channel, ByteBuffer room, long from) throws IOException {
    long at = from;
    while (room.hasRemaining()) {
      int count = channel.read(room, at);
      if (count < 0) {
        throw new EOFException(path + " became shorter");
      }
      at += count;
    }
  }
}
