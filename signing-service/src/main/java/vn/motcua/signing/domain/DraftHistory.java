package vn.motcua.signing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every version of a draft and every opinion on it, kept as long as the document (NĐ 30/2020, Phụ
 * lục VI).
 */
public record DraftHistory(List<DraftVersion> versions, List<Opinion> opinions) {
  /** Of a document that never had words, or was stored before its history was kept. */
  public static final DraftHistory NONE = new DraftHistory(List.of(), List.of());

  private static final int MOST_CHARACTERS = 1_000_000;

  public DraftHistory {
    versions = List.copyOf(versions);
    opinions = List.copyOf(opinions);
  }

  static DraftHistory begun(DraftText text, String author, Instant at) {
    return new DraftHistory(List.of(new DraftVersion(1, author, at, text)), List.of());
  }

  DraftHistory with(DraftVersion version) {
    var all = new ArrayList<>(versions);
    all.add(version);
    return new DraftHistory(all, opinions);
  }

  DraftHistory with(Opinion opinion) {
    var all = new ArrayList<>(opinions);
    all.add(opinion);
    return new DraftHistory(versions, all);
  }

  /** Whether a further version still fits into what one document may keep. */
  boolean hasRoomFor(DraftText text) {
    var kept = versions.stream().mapToInt(version -> version.text().characters()).sum();
    return kept + text.characters() <= MOST_CHARACTERS;
  }

  public Optional<DraftVersion> version(int revision) {
    return versions.stream().filter(version -> version.revision() == revision).findFirst();
  }
}
