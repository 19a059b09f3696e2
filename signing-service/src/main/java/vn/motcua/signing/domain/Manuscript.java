package vn.motcua.signing.domain;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A revision of the draft, everyone who wrote on it, the initials it has gathered, and what a
 * reviewer last sent it back with; an edit starts the initials over.
 */
public record Manuscript(
    DraftText text,
    int revision,
    Set<String> authors,
    @Nullable Initials content,
    @Nullable Initials format,
    @Nullable Finding returned) {
  public Manuscript {
    authors = Set.copyOf(authors);
  }

  static Manuscript first(DraftText text, String author) {
    return new Manuscript(text, 1, Set.of(author), null, null, null);
  }

  Manuscript edited(DraftText words, String author) {
    var all = new LinkedHashSet<>(authors);
    all.add(author);
    return new Manuscript(words, revision + 1, all, null, null, null);
  }

  Manuscript initialled(ReviewKind kind, Finding finding) {
    var initials = new Initials(finding.person(), finding.at());
    return switch (kind) {
      case CONTENT -> new Manuscript(text, revision, authors, initials, format, null);
      case FORMAT -> new Manuscript(text, revision, authors, content, initials, null);
    };
  }

  Manuscript returned(Finding finding) {
    return new Manuscript(text, revision, authors, null, null, finding);
  }

  /** The initials of that kind on this revision, absent while it has none. */
  public @Nullable Initials initials(ReviewKind kind) {
    return kind == ReviewKind.CONTENT ? content : format;
  }

  boolean isReviewed() {
    return content != null && format != null;
  }

  boolean isWrittenBy(String person) {
    return authors.contains(person);
  }
}
