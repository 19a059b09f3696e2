package vn.motcua.aggregate.store;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Immutable files under random ids. A file is stored before the state that names it, and is swept
 * when no state came to name it.
 */
public interface FileStore {

  /** Files in GridFS, acknowledged by the majority. */
  static FileStore in(MongoDatabase database, Supplier<String> ids, Clock clock) {
    return new GridFsFileStore(database, ids, clock);
  }

  /** Stores a file that is in memory. */
  Mono<StoredFile> put(byte[] content, String mediaType);

  /**
   * Stores a file that is in memory under an id that begins with its SHA-256 in hex: the address
   * says what must be found there. No two files share one, so that a sweep never takes a file that
   * has just been stored again.
   */
  Mono<StoredFile> putByContent(byte[] content, String mediaType);

  /** Stores a file as it arrives; nothing remains of it when the source fails. */
  Mono<StoredFile> put(Publisher<ByteBuffer> content, String mediaType);

  /** Whole content; empty when there is no such file. */
  Mono<byte[]> read(String id);

  /** Content in pieces; empty when there is no such file. */
  Flux<ByteBuffer> stream(String id);

  /** Removes a file; idempotent. */
  Mono<Void> delete(String id);

  /**
   * Removes files older than an age (a day, normally) that no state names. A file that is named is
   * asked about again after thirty days.
   *
   * @param referenced of the ids given, those that some state names
   * @return ids of the removed files
   */
  Flux<String> sweepOrphans(
      Duration olderThan, Function<Collection<String>, Mono<Set<String>>> referenced);
}
