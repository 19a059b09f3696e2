package vn.motcua.signing.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static vn.motcua.signing.adapter.mongo.MongoOutgoingDocuments.AGENCY;
import static vn.motcua.signing.adapter.mongo.MongoOutgoingDocuments.KIND;
import static vn.motcua.signing.adapter.mongo.MongoOutgoingDocuments.SERIAL;
import static vn.motcua.signing.adapter.mongo.MongoOutgoingDocuments.TYPE;
import static vn.motcua.signing.adapter.mongo.MongoOutgoingDocuments.VOID_YEAR;
import static vn.motcua.signing.adapter.mongo.MongoOutgoingDocuments.YEAR;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Year;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.signing.application.Register;
import vn.motcua.signing.application.RegisterEntry;
import vn.motcua.signing.application.RegisterQuery;
import vn.motcua.signing.domain.Book;
import vn.motcua.signing.domain.SerialClaim;

/** Lines of the register as projections: no history and no body of a document is read for them. */
final class MongoRegister implements Register {
  private static final Bson LINE =
      Projections.include(
          KIND,
          "state.signing.number",
          "state.signing.signer.fullName",
          "state.manuscript.text.subject",
          "state.manuscript.text.recipients",
          "state.manuscript.handling.urgency",
          "state.at",
          "state.after",
          "state.voided");
  private static final Bson BARE =
      Projections.include(KIND, "state.signing.number", "state.voided");

  private final MongoCollection<Document> documents;

  MongoRegister(MongoDatabase database) {
    this.documents = database.getCollection(MongoOutgoingDocuments.COLLECTION);
  }

  @Override
  public Flux<RegisterEntry> held(RegisterQuery query) {
    var filter =
        and(
            eq(AGENCY, query.agency()),
            eq(YEAR, query.year()),
            query.type() == null ? empty() : eq(TYPE, query.type().name()),
            after(query.after()));
    return Flux.from(documents.find(filter).projection(LINE).sort(Sorts.ascending(TYPE, SERIAL)))
        .map(RegisterLines::held);
  }

  private static Bson after(@Nullable String cursor) {
    if (cursor == null) {
      return empty();
    }
    var type = cursor.substring(0, cursor.indexOf('#'));
    var serial = Long.parseLong(cursor.substring(cursor.indexOf('#') + 1));
    return or(gt(TYPE, type), and(eq(TYPE, type), gt(SERIAL, serial)));
  }

  @Override
  public Flux<RegisterEntry> givenBack(RegisterQuery query) {
    return Flux.from(documents.find(voided(query.agency(), query.year())).projection(LINE))
        .flatMapIterable(RegisterLines::givenBack)
        .filter(entry -> entry.number().book().year() == query.year());
  }

  private static Bson voided(String agency, int year) {
    return and(eq(AGENCY, agency), eq(VOID_YEAR, year));
  }

  @Override
  public Flux<SerialClaim> claims(Book book) {
    var held = and(eq(AGENCY, book.agency()), eq(YEAR, book.year()), eq(TYPE, book.type().name()));
    return Flux.<SerialClaim>from(
            Flux.from(documents.find(held).projection(BARE)).map(RegisterLines::claim))
        .concatWith(
            Flux.from(documents.find(voided(book.agency(), book.year())).projection(BARE))
                .flatMapIterable(found -> RegisterLines.claims(found, book)));
  }

  @Override
  public Mono<TwoLayers> twoLayers(String agency, int year) {
    var issued = and(eq(AGENCY, agency), eq(YEAR, year), RegisterLines.ISSUED);
    return Mono.zip(
            count(issued),
            count(and(issued, eachOverTheOther())),
            count(and(eq("state.agency", agency), eq(KIND, "RefusedConfidential"), within(year))))
        .map(counts -> new TwoLayers(counts.getT1(), counts.getT2(), counts.getT3()));
  }

  private static Bson within(int year) {
    return and(gte("state.at", firstOf(year)), lt("state.at", firstOf(year + 1)));
  }

  private static Date firstOf(int year) {
    return Date.from(Year.of(year).atDay(1).atStartOfDay(VietnamTime.ZONE).toInstant());
  }

  /** Layer 1 over the frozen bytes, layer 2 over layer 1's. */
  private static Bson eachOverTheOther() {
    return and(
        exists("state.personal.certificateSha256"),
        exists("state.seal.certificateSha256"),
        expr(same("$state.personal.overSha256", "$state.signing.frozen.sha256")),
        expr(same("$state.seal.overSha256", "$state.personal.revision.sha256")));
  }

  private static Document same(String one, String other) {
    return new Document("$eq", List.of(one, other));
  }

  private Mono<Long> count(Bson filter) {
    return Mono.from(documents.countDocuments(filter));
  }
}
