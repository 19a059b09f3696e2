package vn.motcua.signing.adapter.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/**
 * Where a stored document names its files: each place is indexed by hash, so that any revision
 * leads to its document, and keeps its file from being swept away.
 */
final class StoredRevisions {
  static final List<String> PLACES =
      List.of(
          "state.signing.frozen",
          "state.personal.revision",
          "state.seal.revision",
          "state.timestamp.revisions.revision");

  private StoredRevisions() {}

  /** The fields with the addresses of the files. */
  static Stream<String> files() {
    return PLACES.stream().map(place -> place + ".file");
  }

  /** One index a place; the query below unites them. */
  static Stream<Bson> indexes() {
    return hashes().map(Indexes::ascending);
  }

  static Bson withHash(String sha256) {
    return Filters.or(hashes().map(hash -> Filters.eq(hash, sha256)).toList());
  }

  private static Stream<String> hashes() {
    return PLACES.stream().map(place -> place + ".sha256");
  }
}
