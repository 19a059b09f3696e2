package vn.motcua.routing.adapter.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.AggregateStore;
import vn.motcua.aggregate.store.Change;
import vn.motcua.aggregate.store.Mark;
import vn.motcua.aggregate.store.Seen;
import vn.motcua.aggregate.store.Stored;
import vn.motcua.aggregate.store.VersionConflict;
import vn.motcua.routing.application.Cause;
import vn.motcua.routing.application.Inbox;
import vn.motcua.routing.application.Routes;
import vn.motcua.routing.domain.Decision;
import vn.motcua.routing.domain.Officer;
import vn.motcua.routing.domain.Refusal;
import vn.motcua.routing.domain.Route;

/** {@link Routes} and {@link Inbox} in the collection {@code route}. */
final class MongoRoutes implements Routes, Inbox {

  private static final String SERVICE = "routing-service";
  private static final String QUEUE = "state.inbox.queue";
  private static final String POSITION = "state.inbox.position";

  private final AggregateStore<Route> store;

  MongoRoutes(MongoDatabase database, Clock clock, Supplier<String> ids) {
    this.store =
        AggregateStore.in(database, "route", new RouteCodec())
            .index(Indexes.ascending(QUEUE, POSITION))
            .clock(clock)
            .ids(ids)
            .build();
  }

  AggregateStore<Route> store() {
    return store;
  }

  @Override
  public Mono<Route> find(String dossierId) {
    return store.load(dossierId).map(Stored::state);
  }

  @Override
  public Mono<Decision> open(String dossierId, Decision opening, Cause cause) {
    return store
        .load(dossierId)
        .map(there -> Decision.refuse(Refusal.NOT_AWAITED))
        .switchIfEmpty(Mono.defer(() -> create(dossierId, opening, cause)))
        .onErrorResume(VersionConflict.class, there -> open(dossierId, opening, cause));
  }

  @Override
  public Mono<Decision> change(String dossierId, Cause cause, Function<Route, Decision> decide) {
    return AggregateStore.retrying(
        store
            .load(dossierId)
            .flatMap(stored -> apply(stored, decide.apply(stored.state()), cause)));
  }

  @Override
  public Mono<Page> page(Officer officer, @Nullable String after, int limit) {
    return store
        .find(places(officer, after), Sorts.ascending(POSITION), limit + 1)
        .map(Stored::state)
        .collectList()
        .map(routes -> page(routes, limit));
  }

  private Mono<Decision> create(String dossierId, Decision opening, Cause cause) {
    return opening instanceof Decision.Accepted accepted
        ? store(Change.create(dossierId, accepted.route()), accepted, cause)
        : Mono.just(opening);
  }

  private Mono<Decision> apply(Stored<Route> stored, Decision decision, Cause cause) {
    return decision instanceof Decision.Accepted accepted && !nothingToWrite(accepted, cause)
        ? store(Change.update(stored, accepted.route()), accepted, cause)
        : Mono.just(decision);
  }

  private Mono<Decision> store(Change<Route> change, Decision.Accepted accepted, Cause cause) {
    var caused = change.with(RouteEvents.of(accepted.route().facts(), accepted.facts()));
    return store.store(withCause(caused, cause)).thenReturn(accepted);
  }

  private static boolean nothingToWrite(Decision.Accepted accepted, Cause cause) {
    return accepted.facts().isEmpty() && cause instanceof Cause.Person;
  }

  private static Change<Route> withCause(Change<Route> change, Cause cause) {
    return switch (cause) {
      case Cause.Person(String personId) -> change.by(personId);
      case Cause.Event(String eventId, Cause.Seen seen) ->
          change.by(SERVICE).causedBy(eventId).mark(mark(seen));
    };
  }

  private static Mark mark(Cause.Seen seen) {
    var after = new Seen(seen.upTo(), seen.holes(), seen.lastId());
    return new Mark(seen.producer(), seen.sequence(), after);
  }

  private static Bson places(Officer officer, @Nullable String after) {
    var filters = new ArrayList<Bson>();
    filters.add(Filters.in(QUEUE, InboxPlace.queuesOf(officer)));
    if (after != null) {
      filters.add(Filters.gt(POSITION, decoded(after)));
    }
    return Filters.and(filters);
  }

  private static Page page(List<Route> found, int limit) {
    if (found.size() <= limit) {
      return new Page(found, null);
    }
    var routes = found.subList(0, limit);
    return new Page(routes, InboxPlace.of(routes.getLast()).map(MongoRoutes::cursor).orElse(null));
  }

  private static String cursor(InboxPlace last) {
    var position = last.position().getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(position);
  }

  private static String decoded(String cursor) {
    return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
  }
}
