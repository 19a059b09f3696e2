package vn.motcua.intake.adapter.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;
import vn.motcua.aggregate.store.FileStore;
import vn.motcua.intake.application.PaperFiles;
import vn.motcua.intake.application.Upload;
import vn.motcua.intake.domain.Paper.PaperFile;

/** Files of papers in the file store. */
final class StoredPaperFiles implements PaperFiles {

  private static final int PIECE = 256 * 1024;

  private final FileStore files;

  StoredPaperFiles(FileStore files) {
    this.files = files;
  }

  @Override
  public Mono<PaperFile> keep(Upload upload, String mediaType) {
    return files
        .put(pieces(upload.content()), mediaType)
        .map(stored ->
            new PaperFile(
                stored.id(), upload.fileName(), mediaType, stored.length(), stored.sha256()));
  }

  @Override
  public Flux<ByteBuffer> read(PaperFile file) {
    return files.stream(file.fileId())
        .switchIfEmpty(Flux.error(() -> new IllegalStateException("lost file " + file.fileId())));
  }

  @Override
  public Mono<Void> discard(PaperFile file) {
    return files.delete(file.fileId());
  }

  private static Flux<ByteBuffer> pieces(Path file) {
    return Flux.<ByteBuffer, FileChannel>generate(
            () -> FileChannel.open(file, StandardOpenOption.READ),
            StoredPaperFiles::next,
            StoredPaperFiles::close)
        .subscribeOn(Schedulers.boundedElastic());
  }

  private static FileChannel next(FileChannel channel, SynchronousSink<ByteBuffer> sink) {
    var piece = ByteBuffer.allocate(PIECE);
    try {
      if (channel.read(piece) < 0) {
        sink.complete();
      } else {
        sink.next(piece.flip());
      }
    } catch (IOException failure) {
      sink.error(failure);
    }
    return channel;
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
