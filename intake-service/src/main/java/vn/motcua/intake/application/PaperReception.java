package vn.motcua.intake.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.intake.domain.BilingualText;
import vn.motcua.intake.domain.Paper;
import vn.motcua.intake.domain.Procedure;
import vn.motcua.intake.domain.Procedure.PaperRule;

/** Takes papers in: first every file is looked into, only then is any of them kept. */
public final class PaperReception {

  private static final int FILE_NAME_LIMIT = 200;
  private static final int MOST_COPIES = 99;

  private final PaperInspection inspection;
  private final PaperFiles files;
  private final Supplier<String> ids;

  public PaperReception(PaperInspection inspection, PaperFiles files, Supplier<String> ids) {
    this.inspection = inspection;
    this.files = files;
    this.ids = ids;
  }

  /**
   * What is wrong with the announcement itself, before a file is opened.
   *
   * @param filesNeeded whether each paper must come with a file, as online
   */
  List<PaperFault> faults(
      Procedure procedure, List<TypedPaper> papers, List<Upload> uploads, boolean filesNeeded) {
    var faults = new ArrayList<PaperFault>();
    var announced = new HashSet<String>();
    for (var paper : papers) {
      faultOf(procedure, paper, uploads, filesNeeded, announced)
          .ifPresent(kind -> faults.add(new PaperFault(label(paper), kind)));
    }
    uploads.stream()
        .filter(upload -> !announced.contains(upload.part()))
        .forEach(upload ->
            faults.add(new PaperFault(upload.part(), PaperFault.Kind.PART_NOT_ANNOUNCED)));
    return faults;
  }

  /** Required papers of the procedure that were not announced. */
  static List<PaperFault> missing(Procedure procedure, List<TypedPaper> papers) {
    var codes = papers.stream().map(TypedPaper::paperCode).toList();
    return procedure.papers().stream()
        .filter(rule -> rule.required() && !codes.contains(rule.code()))
        .map(rule -> new PaperFault(rule.code(), PaperFault.Kind.PAPER_MISSING))
        .toList();
  }

  /** Looks into every file; the faults of all of them come at once. */
  Mono<List<Checked>> inspect(Procedure procedure, List<TypedPaper> papers, List<Upload> uploads) {
    return Flux.fromIterable(papers)
        .concatMap(paper -> inspect(procedure, paper, upload(paper, uploads)))
        .collectList();
  }

  /** Keeps the files; when one cannot be kept, those kept before are given up. */
  Mono<List<Paper>> keep(List<Checked> checked, Instant at) {
    var kept = new ArrayList<Paper>();
    return Flux.fromIterable(checked)
        .concatMap(paper -> keep(paper, at))
        .doOnNext(kept::add)
        .collectList()
        .onErrorResume(failure -> discard(kept).then(Mono.error(failure)));
  }

  Mono<Void> discard(List<Paper> papers) {
    return Flux.fromIterable(papers)
        .mapNotNull(Paper::file)
        .concatMap(file -> files.discard(file).onErrorComplete())
        .then();
  }

  private Mono<Checked> inspect(Procedure procedure, TypedPaper paper, Optional<Upload> upload) {
    var rule = rule(procedure, paper);
    if (upload.isEmpty()) {
      return Mono.just(new Checked(paper, rule.name(), null, "", Optional.empty()));
    }
    return inspection
        .inspect(upload.get(), rule.imagesAllowed())
        .map(finding ->
            new Checked(paper, rule.name(), upload.get(), finding.mediaType(), finding.fault()));
  }

  private Mono<Paper> keep(Checked checked, Instant at) {
    var typed = checked.typed();
    var upload = checked.upload();
    String code = String.valueOf(typed.paperCode());
    if (upload == null) {
      return Mono.just(new Paper(ids.get(), code, checked.name(), typed.copiesOrOne(), at, null));
    }
    return files
        .keep(upload, checked.mediaType())
        .map(file -> new Paper(ids.get(), code, checked.name(), typed.copiesOrOne(), at, file));
  }

  private static Optional<PaperFault.Kind> faultOf(
      Procedure procedure,
      TypedPaper paper,
      List<Upload> uploads,
      boolean fileNeeded,
      HashSet<String> announced) {
    if (paper.paperCode() == null || !procedure.knowsPaper(paper.paperCode())) {
      return Optional.of(PaperFault.Kind.PAPER_NOT_LISTED);
    }
    if (paper.copiesOrOne() < 1 || paper.copiesOrOne() > MOST_COPIES) {
      return Optional.of(PaperFault.Kind.NAME_INVALID);
    }
    String part = paper.part();
    if (part == null) {
      return fileNeeded ? Optional.of(PaperFault.Kind.PART_MISSING) : Optional.empty();
    }
    var upload = upload(paper, uploads);
    if (!announced.add(part) || upload.isEmpty()) {
      return Optional.of(PaperFault.Kind.PART_MISSING);
    }
    return nameFault(upload.get().fileName());
  }

  private static Optional<PaperFault.Kind> nameFault(String fileName) {
    boolean fine =
        !fileName.isBlank()
            && fileName.length() <= FILE_NAME_LIMIT
            && fileName.codePoints().noneMatch(PaperReception::forbidden);
    return fine ? Optional.empty() : Optional.of(PaperFault.Kind.NAME_INVALID);
  }

  private static boolean forbidden(int c) {
    return Character.isISOControl(c) || c == '/' || c == '\\' || c == ':' || c == '"';
  }

  private static Optional<Upload> upload(TypedPaper paper, List<Upload> uploads) {
    return uploads.stream().filter(upload -> upload.part().equals(paper.part())).findFirst();
  }

  private static PaperRule rule(Procedure procedure, TypedPaper paper) {
    return procedure.papers().stream()
        .filter(rule -> rule.code().equals(paper.paperCode()))
        .findFirst()
        .orElseThrow();
  }

  private static String label(TypedPaper paper) {
    return paper.part() != null ? paper.part() : String.valueOf(paper.paperCode());
  }

  /** A paper after the look into its file. */
  record Checked(
      TypedPaper typed,
      BilingualText name,
      @Nullable Upload upload,
      String mediaType,
      Optional<PaperFault> fault) {

    static List<PaperFault> faults(List<Checked> all) {
      return all.stream().flatMap(checked -> checked.fault().stream()).toList();
    }
  }
}
