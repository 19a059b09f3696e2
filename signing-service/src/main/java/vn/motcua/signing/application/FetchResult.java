package vn.motcua.signing.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.RefusedConfidential;
import vn.motcua.signing.domain.Rejected;
import vn.motcua.signing.domain.Standing.Replaced;
import vn.motcua.signing.domain.Unissued;

/** Hands the issued PDF to who holds the dossier's code and secret. */
public final class FetchResult {
  private final Dossiers dossiers;
  private final OutgoingDocuments documents;
  private final DocumentFiles files;

  public FetchResult(Dossiers dossiers, OutgoingDocuments documents, DocumentFiles files) {
    this.dossiers = dossiers;
    this.documents = documents;
    this.files = files;
  }

  /** An unknown code and a wrong secret get the same answer. */
  public Mono<Outcome<Result>> handle(Query query) {
    return documents
        .ofDossierCode(query.code())
        .map(Filed::document)
        .collectList()
        .flatMap(found -> whenAllowed(found, query));
  }

  private Mono<Outcome<Result>> whenAllowed(List<OutgoingDocument> found, Query query) {
    return Mono.justOrEmpty(found.stream().flatMap(FetchResult::dossier).findFirst())
        .flatMap(dossierId -> dossiers.matter(dossierId, 0))
        .filter(matter -> isSecretOf(matter, query))
        .flatMap(matter -> issued(found))
        .switchIfEmpty(Outcome.refusedNow(Refusal.WRONG_CODE_OR_SECRET));
  }

  private static Stream<String> dossier(OutgoingDocument document) {
    var docket =
        switch (document) {
          case Unissued unissued -> unissued.docket();
          case Issued issued -> issued.docket();
          case Rejected rejected -> rejected.docket();
          case RefusedConfidential stub -> null;
        };
    return docket == null ? Stream.empty() : docket.dossierId().stream();
  }

  private Mono<Outcome<Result>> issued(List<OutgoingDocument> found) {
    var issued = found.stream().filter(Issued.class::isInstance).map(Issued.class::cast).toList();
    return Mono.justOrEmpty(issued.stream().filter(Issued::isInForce).findFirst())
        .switchIfEmpty(Flux.fromIterable(issued).concatMap(this::successor).next())
        .flatMap(this::read)
        .switchIfEmpty(
            Outcome.refusedNow(
                issued.isEmpty() ? Refusal.RESULT_NOT_READY : Refusal.RESULT_RECALLED));
  }

  /** The document in force that stands in the place of a replaced one; empty when recalled. */
  private Mono<Issued> successor(Issued old) {
    return old.after().standing() instanceof Replaced replaced
        ? documents
            .find(replaced.replacement())
            .map(Filed::document)
            .ofType(Issued.class)
            .flatMap(next -> next.isInForce() ? Mono.just(next) : successor(next))
        : Mono.empty();
  }

  private Mono<Outcome<Result>> read(Issued issued) {
    return files
        .read(issued.seal().revision())
        .map(pdf -> Outcome.done(new Result(issued.signing().number().notation(), pdf)));
  }

  private static boolean isSecretOf(DossierMatter matter, Query query) {
    var hash = sha256(query.code() + ":" + query.secret());
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII),
        matter.trackingSecretHash().getBytes(StandardCharsets.US_ASCII));
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /**
   * Code and secret as people type them: case does not count, nor do spaces and hyphens within the
   * secret, which is never printed.
   */
  public record Query(String code, String secret) {
    public Query {
      code = code.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
      secret = secret.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
      return "Query[" + code + "]";
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  public record Result(String notation, byte[] pdf) {}
}
