package vn.motcua.signing.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.OutgoingDocument.Issued;
import vn.motcua.signing.domain.Refusal;

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
    return dossiers
        .matterByCode(query.code())
        .filter(matter -> isSecretOf(matter, query))
        .flatMap(matter -> issued(matter.dossierId()))
        .switchIfEmpty(Outcome.refusedNow(Refusal.WRONG_CODE_OR_SECRET));
  }

  private Mono<Outcome<Result>> issued(String dossierId) {
    return documents
        .ofDossier(dossierId)
        .mapNotNull(filed -> filed.document() instanceof Issued issued ? issued : null)
        .next()
        .flatMap(this::read)
        .switchIfEmpty(Outcome.refusedNow(Refusal.RESULT_NOT_READY));
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

  /** The secret is never printed. */
  public record Query(String code, String secret) {
    @Override
    public String toString() {
      return "Query[" + code + "]";
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  public record Result(String notation, byte[] pdf) {}
}
