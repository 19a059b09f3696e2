package vn.motcua.signing.adapter.mongo;

import vn.motcua.aggregate.store.Stored;
import vn.motcua.signing.application.Filed;
import vn.motcua.signing.domain.OutgoingDocument;

/** A document with the stored aggregate its next write builds on. */
record MongoFiled(Stored<OutgoingDocument> stored) implements Filed {
  @Override
  public OutgoingDocument document() {
    return stored.state();
  }

  @Override
  public long version() {
    return stored.version();
  }
}
