package vn.motcua.signing.adapter.mongo;

import static java.util.stream.Collectors.toSet;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.Counter;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.FileStore;
import vn.motcua.pades.cms.Digests;
import vn.motcua.signing.application.DocumentFiles;
import vn.motcua.signing.domain.StoredRevision;

/**
 * Revisions in GridFS under addresses that begin with their hash; a file that is not what was
 * stored is never handed out, and reported.
 */
final class MongoDocumentFiles implements DocumentFiles {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final List<String> NAMING =
      List.of(
          "state.signing.frozen.file", "state.personal.revision.file", "state.seal.revision.file");

  private static final Logger LOG = LoggerFactory.getLogger(MongoDocumentFiles.class);

  private final Counter damaged;
  private final FileStore files;
  private final MongoCollection<Document> documents;

  MongoDocumentFiles(MongoDatabase database, Supplier<String> ids, Clock clock, Counter damaged) {
    this.damaged = damaged;
    this.files = FileStore.in(database, ids, clock);
    this.documents = database.getCollection(MongoOutgoingDocuments.COLLECTION);
  }

  @Override
  public Mono<StoredRevision> keep(byte[] pdf) {
    return files
        .putByContent(pdf, "application/pdf")
        .map(stored -> new StoredRevision(stored.id(), stored.sha256(), stored.length()));
  }

  @Override
  public Mono<byte[]> read(StoredRevision revision) {
    return files
        .read(revision.file())
        .filter(pdf -> Digests.sha256Hex(pdf, pdf.length).equals(revision.sha256()))
        .switchIfEmpty(Mono.error(() -> new DamagedFile(revision.file())))
        .onErrorMap(MongoGridFSException.class, torn -> new DamagedFile(revision.file()))
        .doOnError(DamagedFile.class, damaged -> report(revision));
  }

  private void report(StoredRevision revision) {
    damaged.increment();
    LOG.error("signing.file-damaged file={} sha256={}", revision.file(), revision.sha256());
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
}
