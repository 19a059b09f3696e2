package vn.motcua.signing.adapter.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.http.edge.Language;
import vn.motcua.signing.application.RegistryFinding;
import vn.motcua.signing.domain.DocumentType;

/** What anybody may know of a document, for programs and, in {@code words}, for people. */
record StandingAnswer(
    RegistryFinding.State state,
    RegistryFinding.Form form,
    boolean timestampPending,
    @Nullable String symbol,
    DocumentType type,
    String agency,
    @Nullable LocalDate issuedOn,
    List<String> signedAs,
    String checkCode,
    @Nullable Instant endedAt,
    @Nullable String otherSymbol,
    RegistryWords words) {

  static StandingAnswer of(RegistryFinding finding, Instant at, Language language) {
    var document = finding.document();
    return new StandingAnswer(
        finding.state(),
        finding.form(),
        finding.awaitsTimestamp(),
        document.symbol(),
        document.type(),
        document.agency(),
        document.issuedOn(),
        document.signedAs(),
        document.checkCode(),
        finding.endedAt(),
        finding.otherSymbol(),
        RegistryWords.of(finding, at, language));
  }
}
