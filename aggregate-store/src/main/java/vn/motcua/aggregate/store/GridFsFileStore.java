package vn.motcua.aggregate.store;

import com.mongodb.MongoGridFSException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import com.mongodb.reactivestreams.client.gridfs.GridFSBucket;
import com.mongodb.reactivestreams.client.gridfs.GridFSBuckets;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@link FileStore} on GridFS. */
final class GridFsFileStore implements FileStore {

  private static final int SWEPT_TOGETHER = 200;
  private static final Duration REST = Duration.ofDays(30);

  private final GridFSBucket bucket;
  private final MongoCollection<Document> entries;
  private final Supplier<String> ids;
  private final Clock clock;

  GridFsFileStore(MongoDatabase database, Supplier<String> ids, Clock clock) {
    this.bucket =
        GridFSBuckets.create(database, "files")
            .withWriteConcern(WriteConcern.MAJORITY)
            .withReadConcern(ReadConcern.MAJORITY);
    this.entries = database.getCollection("files.files").withWriteConcern(WriteConcern.MAJORITY);
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Mono<StoredFile> put(byte[] content, String mediaType) {
    return put(Mono.fromSupplier(() -> ByteBuffer.wrap(content)), mediaType);
  }

  @Override
  public Mono<StoredFile> putByContent(byte[] content, String mediaType) {
    return Mono.defer(() -> {
      var address = HexFormat.of().formatHex(Sha256.digest().digest(content)) + "-" + ids.get();
      var bytes = Mono.fromSupplier(() -> ByteBuffer.wrap(content));
      return upload(bytes, mediaType, address, new Measure());
    });
  }

  @Override
  public Mono<StoredFile> put(Publisher<ByteBuffer> content, String mediaType) {
    return Mono.defer(() -> upload(content, mediaType, ids.get(), new Measure()));
  }

  private Mono<StoredFile> upload(
      Publisher<ByteBuffer> content, String mediaType, String id, Measure measure) {
    var options = new GridFSUploadOptions().metadata(new Document("mediaType", mediaType));
    return Mono.from(
            bucket.uploadFromPublisher(
                new BsonString(id), id, Flux.from(content).doOnNext(measure::add), options))
        .then(Mono.fromSupplier(() -> measure.of(id, mediaType)));
  }

  @Override
  public Mono<byte[]> read(String id) {
    return stream(id)
        .reduceWith(ByteArrayOutputStream::new, GridFsFileStore::append)
        .filter(bytes -> bytes.size() > 0)
        .map(ByteArrayOutputStream::toByteArray);
  }

  private static ByteArrayOutputStream append(ByteArrayOutputStream bytes, ByteBuffer piece) {
    var content = new byte[piece.remaining()];
    piece.get(content);
    bytes.writeBytes(content);
    return bytes;
  }

  @Override
  public Flux<ByteBuffer> stream(String id) {
    return Flux.from(bucket.downloadToPublisher(new BsonString(id)))
        .onErrorResume(MongoGridFSException.class, missing -> whenMissing(id, missing));
  }

  /** A file that never was is empty; one whose pieces are missing is an error. */
  private Flux<ByteBuffer> whenMissing(String id, MongoGridFSException missing) {
    return Flux.from(bucket.find(new Document("_id", id)).first())
        .flatMap(file -> Mono.error(missing));
  }

  @Override
  public Mono<Void> delete(String id) {
    return Mono.from(bucket.delete(new BsonString(id)))
        .onErrorResume(MongoGridFSException.class, missing -> Mono.empty())
        .then();
  }

  @Override
  public Flux<String> sweepOrphans(
      Duration olderThan, Function<Collection<String>, Mono<Set<String>>> referenced) {
    var now = clock.instant();
    var due =
        new Document("uploadDate", new Document("$lt", Date.from(now.minus(olderThan))))
            .append(
                "metadata.lookAfter", new Document("$not", new Document("$gt", Date.from(now))));
    return Mono.from(entries.createIndex(Indexes.ascending("metadata.lookAfter", "uploadDate")))
        .thenMany(Flux.from(bucket.find(due)))
        .map(GridFSFile::getId)
        .map(BsonValue::asString)
        .map(BsonString::getValue)
        .buffer(SWEPT_TOGETHER)
        .concatMap(some -> sweep(some, referenced));
  }

  private Flux<String> sweep(
      List<String> some, Function<Collection<String>, Mono<Set<String>>> referenced) {
    return referenced
        .apply(some)
        .defaultIfEmpty(Set.of())
        .flatMapMany(named ->
            letRest(named).thenMany(Flux.fromIterable(some)).filter(id -> !named.contains(id)))
        .concatMap(orphan -> delete(orphan).thenReturn(orphan));
  }

  /** A file that is named is looked at again after a long time only. */
  private Mono<Void> letRest(Set<String> named) {
    if (named.isEmpty()) {
      return Mono.empty();
    }
    var later = Date.from(clock.instant().plus(REST));
    return Mono.from(
            entries.updateMany(
                new Document("_id", new Document("$in", named)),
                new Document("$set", new Document("metadata.lookAfter", later))))
        .then();
  }

  /** Length and digest of what flows past. */
  private static final class Measure {
    private final MessageDigest digest = Sha256.digest();
    private long length;

    void add(ByteBuffer piece) {
      length += piece.remaining();
      digest.update(piece.duplicate());
    }

    StoredFile of(String id, String mediaType) {
      return new StoredFile(id, HexFormat.of().formatHex(digest.digest()), length, mediaType);
    }
  }
}
