package vn.motcua.signing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A revision of the draft, everyone who wrote on it, the initials it has gathered, what a reviewer
 * last sent it back with, and all that came before; an edit starts the initials over.
 */
public record Manuscript(
    DraftText text,
    int revision,
    Set<String> authors,
    @Nullable Initials content,
    @Nullable Initials format,
    @Nullable Finding returned,
    Handling handling,
    List<Initials> further,
    DraftHistory history) {
  public Manuscript {
    authors = Set.copyOf(authors);
    handling = handling == null ? Handling.plain() : handling;
    further = further == null ? List.of() : List.copyOf(further);
    history = history == null ? DraftHistory.NONE : history;
  }

  static Manuscript first(DraftText text, Handling handling, String author, Instant at) {
    var history = DraftHistory.begun(text, author, at);
    return new Manuscript(text, 1, Set.of(author), null, null, null, handling, List.of(), history);
  }

  Manuscript edited(DraftText words, String author, Instant at) {
    var all = new LinkedHashSet<>(authors);
    all.add(author);
    var next = revision + 1;
    var kept = history.with(new DraftVersion(next, author, at, words));
    return new Manuscript(words, next, all, null, null, null, handling, List.of(), kept);
  }

  /** Other reviewers or another order: the round starts over. */
  Manuscript handled(Handling other) {
    var sameRound =
        other.inOrder() == handling.inOrder() && other.reviewers().equals(handling.reviewers());
    return sameRound
        ? new Manuscript(
            text, revision, authors, content, format, returned, other, further, history)
        : new Manuscript(text, revision, authors, null, null, null, other, List.of(), history);
  }

  /** Why these initials may not be put now; empty when they may. */
  public Optional<Refusal> hindrance(ReviewKind kind, String person) {
    return switch (kind) {
      case CONTENT -> Optional.empty();
      case FORMAT -> after(content != null);
      case FURTHER -> furtherHindrance(person);
      case SIGNER -> Optional.of(Refusal.NOT_A_REVIEWER);
    };
  }

  private Optional<Refusal> furtherHindrance(String person) {
    var turn = handling.reviewers().indexOf(person);
    if (turn < 0) {
      return Optional.of(Refusal.NOT_A_REVIEWER);
    }
    return after(content != null && format != null && further.size() >= turn);
  }

  private Optional<Refusal> after(boolean earlierOnes) {
    return handling.inOrder() && !earlierOnes
        ? Optional.of(Refusal.NOT_YOUR_TURN)
        : Optional.empty();
  }

  Manuscript initialled(ReviewKind kind, Finding finding) {
    var initials = new Initials(finding.person(), finding.at());
    return new Manuscript(
        text,
        revision,
        authors,
        kind == ReviewKind.CONTENT ? initials : content,
        kind == ReviewKind.FORMAT ? initials : format,
        null,
        handling,
        kind == ReviewKind.FURTHER ? furtherWith(initials) : further,
        history.with(Opinion.of(revision, kind, finding)));
  }

  private List<Initials> furtherWith(Initials initials) {
    var all = new ArrayList<>(further);
    all.removeIf(earlier -> earlier.person().equals(initials.person()));
    all.add(initials);
    return all;
  }

  Manuscript returned(ReviewKind kind, Finding finding) {
    var kept = history.with(Opinion.of(revision, kind, finding));
    return new Manuscript(text, revision, authors, null, null, finding, handling, List.of(), kept);
  }

  /** Approved as it stands, with the signer's opinion. */
  Manuscript approved(Finding finding) {
    var kept = history.with(Opinion.of(revision, ReviewKind.SIGNER, finding));
    return new Manuscript(
        text, revision, authors, content, format, returned, handling, further, kept);
  }

  /** The initials of that kind and person on this revision; empty while there are none. */
  public Optional<Initials> initials(ReviewKind kind, String person) {
    var all =
        switch (kind) {
          case CONTENT -> Optional.ofNullable(content).stream();
          case FORMAT -> Optional.ofNullable(format).stream();
          case FURTHER -> further.stream();
          case SIGNER -> List.<Initials>of().stream();
        };
    return all.filter(initials -> initials.person().equals(person)).findFirst();
  }

  /** Whether every reviewer has put his initials on this revision. */
  public boolean isReviewed() {
    return content != null
        && format != null
        && further.stream().map(Initials::person).toList().containsAll(handling.reviewers());
  }

  public boolean isWrittenBy(String person) {
    return authors.contains(person);
  }
}
