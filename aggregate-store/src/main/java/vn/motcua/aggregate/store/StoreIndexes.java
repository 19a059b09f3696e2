package vn.motcua.aggregate.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/** The indexes of a collection of aggregates. */
record StoreIndexes(MongoCollection<Document> collection, List<String> keys, List<Bson> declared) {

  private static final String KEY_PREFIX = "key_";

  /** Idempotent. */
  Mono<Void> create() {
    return Mono.from(collection.createIndexes(models())).then();
  }

  private List<IndexModel> models() {
    var models = new ArrayList<IndexModel>();
    models.add(new IndexModel(Indexes.ascending("changedAt")));
    for (var key : keys) {
      models.add(
          new IndexModel(
              Indexes.ascending("keys." + key),
              new IndexOptions().name(KEY_PREFIX + key).unique(true).sparse(true)));
    }
    declared.forEach(index -> models.add(new IndexModel(index)));
    return models;
  }

  /** Key whose unique index has this name. */
  static Optional<String> keyOf(String indexName) {
    return indexName.startsWith(KEY_PREFIX)
        ? Optional.of(indexName.substring(KEY_PREFIX.length()))
        : Optional.empty();
  }
}
