package vn.motcua.signing.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.FileStore;
import vn.motcua.signing.application.DocumentFiles;
import vn.motcua.signing.domain.StoredRevision;

/** Revisions in GridFS; a file that is not what was stored is never handed out. */
final class MongoDocumentFiles implements DocumentFiles {
  private final FileStore files;

  MongoDocumentFiles(MongoDatabase database, Supplier<String> ids, Clock clock) {
    this.files = FileStore.in(database, ids, clock);
  }

  @Override
  public Mono<StoredRevision> keep(byte[] pdf) {
    return files
        .put(pdf, "application/pdf")
        .map(stored -> new StoredRevision(stored.id(), stored.sha256(), stored.length()));
  }

  @Override
  public Mono<byte[]> read(StoredRevision revision) {
    return files
        .read(revision.file())
        .filter(pdf -> sha256(pdf).equals(revision.sha256()))
        .switchIfEmpty(Mono.error(() -> new DamagedFile(revision.file())));
  }

  private static String sha256(byte[] pdf) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** The stored file is missing or is not what its hash says. */
  static final class DamagedFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedFile(String file) {
      super("file " + file + " is missing or damaged");
    }
  }
}
