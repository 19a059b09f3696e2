package vn.motcua.signing.adapter.http;

import java.time.Instant;
import java.util.List;
import vn.motcua.signing.domain.DraftHistory;
import vn.motcua.signing.domain.DraftVersion;
import vn.motcua.signing.domain.Opinion;

/** Who wrote which version when, and every opinion; the words are read version by version. */
record DraftHistoryView(List<Version> versions, List<Opinion> opinions) {

  record Version(int revision, String author, Instant at, String subject) {
    static Version of(DraftVersion version) {
      return new Version(
          version.revision(), version.author(), version.at(), version.text().subject());
    }
  }

  static DraftHistoryView of(DraftHistory history) {
    return new DraftHistoryView(
        history.versions().stream().map(Version::of).toList(), history.opinions());
  }
}
