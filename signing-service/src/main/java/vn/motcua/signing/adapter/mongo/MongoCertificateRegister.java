package vn.motcua.signing.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import vn.motcua.signing.application.CertificateRegister;
import vn.motcua.signing.domain.CertificateOwner;
import vn.motcua.signing.domain.RegisteredCertificate;

/** One document for each owner and certificate. */
final class MongoCertificateRegister implements CertificateRegister {
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> certificates;
  private final Mono<Void> indexed;

  MongoCertificateRegister(MongoDatabase database) {
    this.certificates =
        database.getCollection("certificates").withWriteConcern(WriteConcern.MAJORITY);
    this.indexed =
        Mono.from(certificates.createIndex(Indexes.ascending("agency", "_id")))
            .then(Mono.from(certificates.createIndex(Indexes.ascending("owner", "role", "until"))))
            .then()
            .cache();
  }

  @Override
  public Mono<Void> note(RegisteredCertificate certificate) {
    return indexed
        .then(
            Mono.defer(() ->
                Mono.from(certificates.updateOne(id(certificate), seen(certificate), UPSERT))))
        .retryWhen(Retry.max(1).filter(MongoCertificateRegister::isTaken))
        .then();
  }

  /** Two that meet a new certificate at once: the second only updates. */
  private static boolean isTaken(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }

  private static Bson id(RegisteredCertificate certificate) {
    return eq("_id", id(certificate.sha256(), certificate.owner()));
  }

  private static String id(String sha256, CertificateOwner owner) {
    return owner.id() + "/" + owner.role() + "/" + sha256;
  }

  private static Bson seen(RegisteredCertificate it) {
    var path = it.path().stream().map(Binary::new).toList();
    var changes = new ArrayList<Bson>();
    changes.add(setOnInsert("sha256", it.sha256()));
    changes.add(setOnInsert("owner", it.owner().id()));
    changes.add(setOnInsert("role", it.owner().role().name()));
    changes.add(setOnInsert("serial", it.serial()));
    changes.add(setOnInsert("subject", it.subject()));
    changes.add(setOnInsert("issuer", it.issuer()));
    changes.add(setOnInsert("from", Date.from(it.validFrom())));
    changes.add(setOnInsert("until", Date.from(it.validUntil())));
    changes.add(setOnInsert("first", Date.from(it.firstSeen())));
    changes.add(setOnInsert("warned", List.of()));
    changes.add(set("path", path));
    changes.add(set("last", Date.from(it.lastSeen())));
    if (it.owner().agency() != null) {
      changes.add(set("agency", it.owner().agency()));
    }
    return combine(changes);
  }

  @Override
  public Flux<RegisteredCertificate> page(
      @Nullable String agency, @Nullable String after, int limit) {
    var filters = new ArrayList<Bson>();
    filters.add(agency == null ? Filters.empty() : eq("agency", agency));
    filters.add(after == null ? Filters.empty() : gt("_id", after));
    return Flux.from(certificates.find(and(filters)).sort(Sorts.ascending("_id")).limit(limit))
        .map(MongoCertificateRegister::certificate);
  }

  @Override
  public Flux<RegisteredCertificate> current() {
    var last =
        List.of(
            Aggregates.sort(Sorts.descending("until")),
            Aggregates.group(
                new Document("owner", "$owner").append("role", "$role"),
                Accumulators.first("it", "$$ROOT")),
            Aggregates.replaceRoot("$it"),
            Aggregates.sort(Sorts.ascending("until", "_id")));
    return Flux.from(certificates.aggregate(last).allowDiskUse(true))
        .map(MongoCertificateRegister::certificate);
  }

  /** A tighter warning makes the wider ones needless. */
  @Override
  public Mono<Boolean> warn(String sha256, CertificateOwner owner, int days) {
    var told =
        RegisteredCertificate.THRESHOLDS.stream().filter(threshold -> threshold >= days).toList();
    return Mono.from(
            certificates.updateOne(
                and(eq("_id", id(sha256, owner)), ne("warned", days)),
                addEachToSet("warned", told)))
        .map(result -> result.getModifiedCount() == 1);
  }

  private static RegisteredCertificate certificate(Document found) {
    return new RegisteredCertificate(
        found.getString("sha256"),
        new CertificateOwner(
            found.getString("owner"),
            CertificateOwner.Role.valueOf(found.getString("role")),
            found.getString("agency")),
        found.getString("serial"),
        found.getString("subject"),
        found.getString("issuer"),
        found.getDate("from").toInstant(),
        found.getDate("until").toInstant(),
        found.getList("path", Binary.class).stream().map(Binary::getData).toList(),
        found.getDate("first").toInstant(),
        found.getDate("last").toInstant(),
        found.getList("warned", Integer.class));
  }
}
