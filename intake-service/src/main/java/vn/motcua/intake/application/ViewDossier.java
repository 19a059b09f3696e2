package vn.motcua.intake.application;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.intake.application.AccessLog.Viewing;
import vn.motcua.intake.application.Dossiers.DeskQuery;
import vn.motcua.intake.domain.Actor;
import vn.motcua.intake.domain.CodeFormat;
import vn.motcua.intake.domain.Paper;

/** Shows dossiers to those who may see them, and notes that personal data was looked at. */
public final class ViewDossier {

  private final Dossiers dossiers;
  private final PaperFiles files;
  private final AccessLog accessLog;
  private final Clock clock;

  public ViewDossier(Dossiers dossiers, PaperFiles files, AccessLog accessLog, Clock clock) {
    this.dossiers = dossiers;
    this.files = files;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  /** One dossier; empty when the actor may not know of it. */
  public Mono<Filed> handle(Actor actor, String dossierId, String what) {
    return shown(actor, dossiers.byId(dossierId), what);
  }

  /** The same by the dossier's code, or its id. */
  public Mono<Filed> named(Actor actor, String codeOrId, String what) {
    var byCode = dossiers.byCode(CodeFormat.typed(codeOrId));
    var found = byCode.switchIfEmpty(Mono.defer(() -> dossiers.byId(codeOrId)));
    return shown(actor, found, what);
  }

  private Mono<Filed> shown(Actor actor, Mono<Filed> found, String what) {
    return found
        .filter(filed -> actor.mayRead(filed.dossier()))
        .delayUntil(filed -> noted(actor, ids(List.of(filed)), what));
  }

  /** The list of a desk. */
  public Mono<List<Filed>> ofDesk(Actor actor, DeskQuery query) {
    return dossiers
        .ofDesk(query)
        .collectList()
        .delayUntil(found -> found.isEmpty() ? Mono.empty() : noted(actor, ids(found), "list"));
  }

  /** The file of one paper; empty when there is none for this actor. */
  public Mono<PaperContent> paper(Actor actor, String dossierId, String paperId) {
    return handle(actor, dossierId, "paper")
        .flatMap(filed -> Mono.justOrEmpty(filed.dossier().folder().paper(paperId)))
        .flatMap(this::content);
  }

  private Mono<PaperContent> content(Paper paper) {
    var file = paper.file();
    return file == null ? Mono.empty() : Mono.just(new PaperContent(file, files.read(file)));
  }

  private Mono<Void> noted(Actor actor, List<String> ids, String what) {
    return actor.ofAgency()
        ? accessLog.note(new Viewing(actor.personId(), ids, what, clock.instant()))
        : Mono.empty();
  }

  private static List<String> ids(List<Filed> found) {
    return found.stream().map(filed -> filed.dossier().folder().id()).toList();
  }

  /** A stored file with what it is. */
  public record PaperContent(Paper.PaperFile file, Flux<ByteBuffer> content) {}
}
