package vn.motcua.intake.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the register tells the world after an act; names and texts stay in the folder. */
public sealed interface DossierEvent {

  /** The national status after this event. */
  NationalStatus status();

  /** When it happened. */
  Instant at();

  record Submitted(NationalStatus status, Instant at) implements DossierEvent {}

  record SupplementRequested(
      NationalStatus status, Instant at, boolean guidance, List<String> papers)
      implements DossierEvent {
    public SupplementRequested {
      papers = List.copyOf(papers);
    }
  }

  record Supplemented(NationalStatus status, Instant at) implements DossierEvent {}

  record Accepted(NationalStatus status, Instant at, Instant promisedAt) implements DossierEvent {}

  record InProcessing(NationalStatus status, Instant at, String holder) implements DossierEvent {}

  record Suspended(NationalStatus status, Instant at, SuspensionKind kind)
      implements DossierEvent {}

  record Resumed(NationalStatus status, Instant at, SuspensionKind kind, Instant promisedAt)
      implements DossierEvent {}

  record Refused(NationalStatus status, Instant at) implements DossierEvent {}

  record ResultReady(
      NationalStatus status,
      Instant at,
      @Nullable String documentId,
      Instant promisedAt,
      Timeliness timeliness)
      implements DossierEvent {}

  record HandedOver(NationalStatus status, Instant at, ResultDelivery method)
      implements DossierEvent {}

  record Withdrawn(NationalStatus status, Instant at) implements DossierEvent {}

  record Rated(NationalStatus status, Instant at, Map<String, Integer> scores)
      implements DossierEvent {
    public Rated {
      scores = Map.copyOf(scores);
    }
  }
}
