package vn.motcua.aggregate.store;

import org.bson.Document;

/** Turns the state of an aggregate into a document and back. */
public interface StateCodec<S> {

  Document encode(S state);

  S decode(Document document);
}
