package vn.motcua.signing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.signing.domain.ADocument.CLERK;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.ArchiveRound;
import vn.motcua.signing.domain.Book;
import vn.motcua.signing.domain.Docket;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.SerialClaim;
import vn.motcua.signing.domain.SignatureLayer;
import vn.motcua.signing.domain.Signing;
import vn.motcua.signing.domain.StoredRevision;
import vn.motcua.signing.domain.Verification;

/** The nightly look at the archive: every file, both layers, nothing stops it but an outage. */
class CheckArchiveTest {
  private final Office office = new Office();
  private final InMemoryRounds rounds = new InMemoryRounds(office.clock);
  private final CheckArchive check = check(office.files);

  @BeforeEach
  void threeIssuedDocuments() {
    List.of("doc-1", "doc-2", "doc-3").forEach(this::issued);
  }

  @Test
  void aSoundArchiveLeavesNoFinding() {
    assertThat(check.handle("w").block()).isEqualTo(3);

    assertThat(rounds.findings().collectList().block()).isEmpty();
    assertThat(last().checked()).isEqualTo(3);
    assertThat(last().endedAt()).isNotNull();
    assertThat(check.handle("w").block()).isZero();
  }

  @Test
  void oneBadFileIsAFindingAndStopsNothing() {
    office.files.damaged.add("doc-1 issued");
    office.files.damaged.add("doc-2 frozen");

    check.handle("w").block();

    assertThat(last().checked()).isEqualTo(3);
    assertThat(last().unsound()).isEqualTo(2);
    assertThat(rounds.findings().collectList().block())
        .extracting(finding -> finding.document() + " " + finding.findings())
        .containsExactly("doc-1 [ISSUED_FILE_DAMAGED]", "doc-2 [FROZEN_FILE_DAMAGED]");
  }

  @Test
  void aLayerThatDoesNotStandIsAFindingUntilItStandsAgain() {
    office.signer.verification = new Verification(List.of("NOT_TWO_STANDING_LAYERS"));
    check.handle("w").block();
    assertThat(rounds.findings().collectList().block()).hasSize(3);

    office.signer.verification = new Verification(List.of());
    office.clock.pass(Duration.ofDays(1));
    check.handle("w").block();

    assertThat(rounds.findings().collectList().block()).isEmpty();
  }

  @Test
  void anOutageCutsTheRoundOffAndItGoesOnWhereItWas() {
    var cut = check(new FilesWithAnOutage("doc-2 frozen"));
    assertThatThrownBy(() -> cut.handle("w").block()).hasMessage("database away");
    assertThat(last().checked()).isEqualTo(1);

    assertThat(check.handle("w").block()).isEqualTo(2);
    assertThat(last().checked()).isEqualTo(3);
    assertThat(rounds.findings().collectList().block()).isEmpty();
  }

  private ArchiveRound last() {
    return rounds.latest(1).blockFirst();
  }

  private CheckArchive check(DocumentFiles files) {
    return new CheckArchive(
        office.documents,
        files,
        office.signer,
        rounds,
        new CheckBooks(office.books, new NoClaims()),
        office.clock,
        Duration.ZERO);
  }

  private void issued(String id) {
    var it = ADocument.issued();
    var docket = it.docket();
    var signing = it.signing();
    office.keep(
        new Issued(
            new Docket(
                new DocumentId(id),
                docket.agency(),
                docket.type(),
                docket.source(),
                docket.drafter(),
                docket.draftedAt()),
            it.manuscript(),
            it.approval(),
            List.of(),
            new Signing(
                signing.signer(), signing.number(), file(id, "frozen"), 1, signing.openedAt()),
            new SignatureLayer.Personal(
                it.personal().person(), "f", file(id, "signed"), "c", it.personal().at()),
            new SignatureLayer.OfAgency(CLERK, "s", file(id, "issued"), "a", it.seal().at()),
            it.at(),
            it.after()));
  }

  private StoredRevision file(String id, String what) {
    var name = id + " " + what;
    var bytes = name.getBytes(StandardCharsets.UTF_8);
    office.files.kept.put(name, bytes);
    return new StoredRevision(name, Office.sha256(bytes), bytes.length);
  }

  /** Fails as a database does that is away, on one file. */
  private final class FilesWithAnOutage implements DocumentFiles {
    private final String file;

    FilesWithAnOutage(String file) {
      this.file = file;
    }

    @Override
    public Mono<StoredRevision> keep(byte[] pdf) {
      return office.files.keep(pdf);
    }

    @Override
    public Mono<byte[]> read(StoredRevision revision) {
      return revision.file().equals(file)
          ? Mono.error(new IllegalStateException("database away"))
          : office.files.read(revision);
    }

    @Override
    public Mono<Long> sweepOrphans() {
      return Mono.just(0L);
    }
  }

  /** A register without a line. */
  private static final class NoClaims implements Register {
    @Override
    public Flux<RegisterEntry> held(RegisterQuery query) {
      return Flux.empty();
    }

    @Override
    public Flux<RegisterEntry> givenBack(RegisterQuery query) {
      return Flux.empty();
    }

    @Override
    public Flux<SerialClaim> claims(Book book) {
      return Flux.empty();
    }

    @Override
    public Mono<TwoLayers> twoLayers(String agency, int year) {
      return Mono.just(new TwoLayers(0, 0, 0));
    }
  }
}
