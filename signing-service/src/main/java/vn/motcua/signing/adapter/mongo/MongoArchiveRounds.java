package vn.motcua.signing.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.ArchiveRounds;
import vn.motcua.signing.domain.ArchiveFinding;
import vn.motcua.signing.domain.ArchiveRound;
import vn.motcua.signing.domain.DocumentId;

/** Rounds as one document a day under a lease on the server's clock; findings by document. */
final class MongoArchiveRounds implements ArchiveRounds {
  private static final long LEASE = Duration.ofMinutes(2).toMillis();
  private static final Document LEASED = new Document("$add", List.of("$$NOW", LEASE));
  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> rounds;
  private final MongoCollection<Document> findings;

  MongoArchiveRounds(MongoDatabase database) {
    this.rounds = database.getCollection("archive_rounds").withWriteConcern(WriteConcern.MAJORITY);
    this.findings =
        database.getCollection("archive_findings").withWriteConcern(WriteConcern.MAJORITY);
  }

  @Override
  public Mono<ArchiveRound> take(LocalDate day, String worker) {
    return begun(day)
        .then(
            Mono.from(
                rounds.findOneAndUpdate(
                    and(eq("_id", day.toString()), exists("ended", false), free(worker)),
                    set(new Document("worker", worker).append("until", LEASED)),
                    AFTER)))
        .map(MongoArchiveRounds::round);
  }

  private Mono<Void> begun(LocalDate day) {
    var first =
        new Document("begun", new Document("$ifNull", List.of("$begun", "$$NOW")))
            .append("checked", new Document("$ifNull", List.of("$checked", 0L)))
            .append("unsound", new Document("$ifNull", List.of("$unsound", 0L)));
    return Mono.from(rounds.updateOne(eq("_id", day.toString()), set(first), UPSERT))
        .onErrorComplete(MongoArchiveRounds::isTaken)
        .then();
  }

  private static boolean isTaken(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }

  private static Bson free(String worker) {
    return or(
        eq("worker", worker),
        exists("worker", false),
        expr(new Document("$lt", List.of("$until", "$$NOW"))));
  }

  private static List<Document> set(Document fields) {
    return List.of(new Document("$set", fields));
  }

  @Override
  public Mono<Void> advance(LocalDate day, String worker, DocumentId after, boolean sound) {
    var unsound = new Document("$add", List.of("$unsound", sound ? 0L : 1L));
    return own(
        day,
        worker,
        new Document("after", new Document("$literal", after.value()))
            .append("checked", new Document("$add", List.of("$checked", 1L)))
            .append("unsound", unsound)
            .append("until", LEASED));
  }

  @Override
  public Mono<Void> bookFaults(LocalDate day, String worker, List<String> faults) {
    return own(day, worker, new Document("bookFaults", new Document("$literal", faults)));
  }

  @Override
  public Mono<Void> end(LocalDate day, String worker) {
    return own(day, worker, new Document("ended", "$$NOW"));
  }

  private Mono<Void> own(LocalDate day, String worker, Document fields) {
    return Mono.from(
            rounds.updateOne(and(eq("_id", day.toString()), eq("worker", worker)), set(fields)))
        .filter(result -> result.getMatchedCount() == 1)
        .switchIfEmpty(Mono.error(RoundLost::new))
        .then();
  }

  @Override
  public Mono<Void> keep(ArchiveFinding finding) {
    return Mono.from(
            findings.updateOne(
                eq("_id", finding.document().value()),
                Updates.combine(
                    Updates.set("agency", finding.agency()),
                    Updates.set("findings", finding.findings()),
                    Updates.set("last", Date.from(finding.lastSeen())),
                    Updates.setOnInsert("first", Date.from(finding.firstSeen()))),
                UPSERT))
        .then();
  }

  @Override
  public Mono<Void> clear(DocumentId document) {
    return Mono.from(findings.deleteOne(eq("_id", document.value()))).then();
  }

  @Override
  public Flux<ArchiveFinding> findings() {
    return Flux.from(findings.find().sort(Sorts.ascending("first", "_id")))
        .map(found ->
            new ArchiveFinding(
                new DocumentId(found.getString("_id")),
                found.getString("agency"),
                found.getList("findings", String.class),
                found.getDate("first").toInstant(),
                found.getDate("last").toInstant()));
  }

  @Override
  public Flux<ArchiveRound> latest(int most) {
    return Flux.from(rounds.find().sort(Sorts.descending("_id")).limit(most))
        .map(MongoArchiveRounds::round);
  }

  private static ArchiveRound round(Document found) {
    return new ArchiveRound(
        LocalDate.parse(found.getString("_id")),
        found.getDate("begun").toInstant(),
        found.getString("after"),
        found.getLong("checked"),
        found.getLong("unsound"),
        found.getList("bookFaults", String.class, new ArrayList<>()),
        instant(found.getDate("ended")));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
