package vn.motcua.signing.application;

import java.time.Clock;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Archiving;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.Refusal;

/** Puts the original on file, after its bytes were read back and found whole (art. 19). */
public final class ArchiveDocument {
  private final Filing filing;
  private final DocumentFiles files;
  private final Clock clock;

  public ArchiveDocument(Filing filing, DocumentFiles files, Clock clock) {
    this.filing = filing;
    this.files = files;
    this.clock = clock;
  }

  public Mono<Outcome<Filed>> handle(Command command) {
    return filing.withDocument(command.id(), command.by(), filed -> archive(filed, command));
  }

  private Mono<Outcome<Filed>> archive(Filed filed, Command command) {
    if (!(filed.document() instanceof Issued issued)) {
      return Outcome.refusedNow(Refusal.NOT_ISSUED);
    }
    var person = command.by().person();
    var archiving = new Archiving(command.fileCode(), person, clock.instant());
    return files
        .read(issued.seal().revision())
        .flatMap(whole ->
            filing.apply(filed, issued.archive(archiving), new Occasion.ByOfficer(person)));
  }

  /** {@code fileCode}: the file (hồ sơ) it is kept in. */
  public record Command(DocumentId id, Officer by, String fileCode) {}
}
