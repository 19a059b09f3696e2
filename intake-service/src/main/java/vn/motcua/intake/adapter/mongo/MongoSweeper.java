package vn.motcua.intake.adapter.mongo;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.FileStore;
import vn.motcua.aggregate.store.NumberSeries;
import vn.motcua.aggregate.store.Stored;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.HeldNumbers;

/**
 * Tidies up after requests that died half-way: numbers without a dossier, files without a paper.
 */
final class MongoSweeper {

  private static final String FILE_ID = "state.folder.papers.file.fileId";

  private final NumberSeries numbers;
  private final FileStore files;
  private final MongoDossiers dossiers;
  private final SeriesDossierCodes codes;

  MongoSweeper(
      NumberSeries numbers, FileStore files, MongoDossiers dossiers, SeriesDossierCodes codes) {
    this.numbers = numbers;
    this.codes = codes;
    this.files = files;
    this.dossiers = dossiers;
  }

  /** Each serial older than that gets its owner or a void with its reason. */
  Mono<Void> numbers(Duration olderThan) {
    return numbers.sweep(olderThan, this::serialOf).then();
  }

  /** Files older than that which no dossier holds are removed. */
  Mono<Void> files(Duration olderThan) {
    return files.sweepOrphans(olderThan, this::referenced).then();
  }

  private Mono<Long> serialOf(String series, String owner) {
    if (series.startsWith(SeriesDossierCodes.PREFIX)) {
      return dossiers
          .store()
          .findByKey(MongoDossiers.SUBMISSION, owner)
          .flatMap(stored -> codes.held(stored.state().folder(), series, owner));
    }
    int split = owner.indexOf('/');
    return dossiers
        .store()
        .load(owner.substring(0, split))
        .flatMap(stored -> Mono.justOrEmpty(held(stored, owner.substring(split + 1))));
  }

  private static java.util.Optional<Long> held(Stored<Dossier> stored, String slip) {
    return HeldNumbers.of(stored.state(), slip).map(number -> number.serial());
  }

  private Mono<Set<String>> referenced(Collection<String> ids) {
    MongoCollection<Document> collection = dossiers.store().collection();
    return Flux.from(collection.find(in(FILE_ID, ids)).projection(Projections.include(FILE_ID)))
        .flatMapIterable(MongoSweeper::fileIds)
        .collect(HashSet::new, Set::add);
  }

  private static List<String> fileIds(Document found) {
    return found
        .get("state", Document.class)
        .get("folder", Document.class)
        .getList("papers", Document.class)
        .stream()
        .map(paper -> paper.get("file", Document.class))
        .filter(java.util.Objects::nonNull)
        .map(file -> file.getString("fileId"))
        .toList();
  }
}
