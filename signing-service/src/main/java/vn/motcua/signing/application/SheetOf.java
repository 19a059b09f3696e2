package vn.motcua.signing.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Authority;
import vn.motcua.signing.domain.Docket;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.Manuscript;
import vn.motcua.signing.domain.Source;

/** Gathers what is printed: the words, the agency's letterhead, the symbol. */
public final class SheetOf {
  private static final String UNIT = "VP";

  private final Organisation organisation;

  public SheetOf(Organisation organisation) {
    this.organisation = organisation;
  }

  Mono<Sheet> of(
      Docket docket, Manuscript manuscript, @Nullable Authority signer, Instant writtenAt) {
    return organisation
        .agency(docket.agency())
        .map(issuer ->
            new Sheet(
                docket.id().value(),
                docket.type(),
                manuscript.text(),
                issuer,
                symbol(docket, issuer),
                dossierCode(docket),
                signer,
                writtenAt))
        .switchIfEmpty(Mono.error(() -> new UnknownAgency(docket.agency())));
  }

  Mono<String> symbol(Docket docket) {
    return organisation
        .agency(docket.agency())
        .map(issuer -> symbol(docket, issuer))
        .switchIfEmpty(Mono.error(() -> new UnknownAgency(docket.agency())));
  }

  private static String symbol(Docket docket, Issuer issuer) {
    return symbol(docket.type(), issuer);
  }

  static String symbol(DocumentType type, Issuer issuer) {
    return type.symbol(issuer.abbreviation(), UNIT);
  }

  private static @Nullable String dossierCode(Docket docket) {
    return docket.source() instanceof Source.Requested requested ? requested.dossierCode() : null;
  }

  /** The organisation's records have not arrived: an outage, not a refusal. */
  public static final class UnknownAgency extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownAgency(String agency) {
      super("agency " + agency + " has not been told by routing yet");
    }
  }
}
