package vn.motcua.signing.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.Register.TwoLayers;
import vn.motcua.signing.domain.ArchiveFinding;
import vn.motcua.signing.domain.ArchiveRound;

/**
 * The report that every issued document has both layers, from the data: what the states say, what
 * the last full round through the archive proved, and what it found.
 */
public final class ShowArchive {
  private static final int A_WEEK = 7;

  private final Register register;
  private final ArchiveRounds rounds;

  public ShowArchive(Register register, ArchiveRounds rounds) {
    this.register = register;
    this.rounds = rounds;
  }

  public Mono<Report> handle(String agency, int year) {
    var findings =
        rounds.findings().filter(finding -> finding.agency().equals(agency)).collectList();
    return Mono.zip(register.twoLayers(agency, year), findings, rounds.latest(A_WEEK).collectList())
        .map(found ->
            new Report(
                year,
                found.getT1(),
                found.getT2(),
                found.getT3().isEmpty() ? null : found.getT3().getFirst(),
                ended(found.getT3())));
  }

  /** How the archive of all agencies stands. */
  public Mono<Standing> standing() {
    return Mono.zip(rounds.findings().collectList(), rounds.latest(A_WEEK).collectList())
        .map(found ->
            new Standing(
                found.getT1().size(),
                found.getT2().stream().findFirst().map(ArchiveRound::bookFaults).orElse(List.of()),
                ended(found.getT2())));
  }

  private static @Nullable ArchiveRound ended(List<ArchiveRound> rounds) {
    return rounds.stream().filter(round -> round.endedAt() != null).findFirst().orElse(null);
  }

  /** {@code lastRound} may be under way; {@code lastWhole} is the last that came to its end. */
  public record Report(
      int year,
      TwoLayers layers,
      List<ArchiveFinding> findings,
      @Nullable ArchiveRound lastRound,
      @Nullable ArchiveRound lastWhole) {
    public Report {
      findings = List.copyOf(findings);
    }

    /** Issued without two verified layers, as far as anything shows. */
    public long without() {
      return layers.issued() - layers.withBoth() + findings.size();
    }
  }

  /** In short, for health and metrics. */
  public record Standing(int findings, List<String> bookFaults, @Nullable ArchiveRound lastWhole) {
    public Standing {
      bookFaults = List.copyOf(bookFaults);
    }
  }
}
