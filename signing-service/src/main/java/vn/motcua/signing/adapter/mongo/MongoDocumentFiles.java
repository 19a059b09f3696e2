package vn.motcua.signing.adapter.mongo;

import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.FileStore;
import vn.motcua.pades.cms.Digests;
import vn.motcua.signing.application.DocumentFiles;
import vn.motcua.signing.domain.StoredRevision;

/** Revisions in GridFS; a file that is not what was stored is never handed out. */
final class MongoDocumentFiles implements DocumentFiles {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final List<String> NAMING =
      List.of(
          "state.signing.frozen.file", "state.personal.revision.file", "state.seal.revision.file");

  private final FileStore files;
  private final MongoCollection<Document> documents;

  MongoDocumentFiles(MongoDatabase database, Supplier<String> ids, Clock clock) {
    this.files = FileStore.in(database, ids, clock);
    this.documents = database.getCollection(MongoOutgoingDocuments.COLLECTION);
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
        .filter(pdf -> Digests.sha256Hex(pdf, pdf.length).equals(revision.sha256()))
        .switchIfEmpty(Mono.error(() -> new DamagedFile(revision.file())));
  }

  @Override
  public Mono<Long> sweepOrphans() {
    return files.sweepOrphans(A_DAY, this::named).count();
  }

  /** Of these files, those that some document names. */
  private Mono<Set<String>> named(Collection<String> ids) {
    return Flux.fromIterable(NAMING).concatMap(field -> named(field, ids)).collect(toSet());
  }

  private Flux<String> named(String field, Collection<String> ids) {
    return Flux.from(documents.distinct(field, Filters.in(field, ids), String.class));
  }

  /** The stored file is missing or is not what its hash says. */
  static final class DamagedFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedFile(String file) {
      super("file " + file + " is missing or damaged");
    }
  }
}
