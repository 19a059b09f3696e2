package vn.motcua.routing.adapter.mongo;

import org.bson.Document;
import vn.motcua.aggregate.store.JacksonStateCodec;
import vn.motcua.aggregate.store.StateCodec;
import vn.motcua.routing.domain.Route;

/** A route as a document, with its place in the inbox beside it. */
final class RouteCodec implements StateCodec<Route> {

  private final JacksonStateCodec<Route> plain = new JacksonStateCodec<>(Route.class);

  @Override
  public Document encode(Route route) {
    var document = plain.encode(route);
    InboxPlace.of(route).ifPresent(place -> document.append("inbox", place.toDocument()));
    return document;
  }

  @Override
  public Route decode(Document document) {
    return plain.decode(document);
  }
}
