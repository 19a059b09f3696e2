package vn.motcua.signing.adapter.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.application.DocumentState;
import vn.motcua.signing.domain.Approval;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.Finding;
import vn.motcua.signing.domain.Handling;
import vn.motcua.signing.domain.Initials;
import vn.motcua.signing.domain.Manuscript;
import vn.motcua.signing.domain.Paragraph;
import vn.motcua.signing.domain.Rejection;
import vn.motcua.signing.domain.SignatureLayer;
import vn.motcua.signing.domain.VoidedNumber;

/** An outgoing document as its own agency sees it. */
record DocumentView(
    String id,
    DocumentState state,
    DocumentType documentType,
    String agency,
    @Nullable String dossierId,
    @Nullable String dossierCode,
    @Nullable Draft draft,
    @Nullable Approval approval,
    @Nullable SigningView signing,
    @Nullable Layer person,
    @Nullable Layer agencySeal,
    @Nullable Instant issuedAt,
    @Nullable String sha256,
    @Nullable List<String> findings,
    List<Voided> voidedNumbers,
    @Nullable Rejection rejection,
    @Nullable SignerView signer,
    @Nullable AfterIssueView afterIssue,
    List<Action> allowedActions,
    long version) {

  record Draft(
      int revision,
      String template,
      String heading,
      String subject,
      List<String> addressees,
      List<Paragraph> body,
      List<String> recipients,
      @Nullable Initials contentReview,
      @Nullable Initials formatCheck,
      @Nullable Finding returned,
      Handling handling,
      List<Initials> furtherReviews) {
    static Draft of(Manuscript manuscript) {
      DraftText text = manuscript.text();
      return new Draft(
          manuscript.revision(),
          text.template(),
          text.heading(),
          text.subject(),
          text.addressees(),
          text.body(),
          text.recipients(),
          manuscript.content(),
          manuscript.format(),
          manuscript.returned(),
          manuscript.handling(),
          manuscript.further());
    }
  }

  record Layer(String by, Instant at, String revisionSha256, String certificateSha256) {
    static Layer of(SignatureLayer layer) {
      var by =
          switch (layer) {
            case SignatureLayer.Personal personal -> personal.person();
            case SignatureLayer.OfAgency seal -> seal.clerk();
          };
      return new Layer(by, layer.at(), layer.revision().sha256(), layer.certificateSha256());
    }
  }

  record Voided(String symbol, LocalDate date, VoidedNumber.Reason reason, Instant at) {
    static Voided of(VoidedNumber voided) {
      return new Voided(
          voided.number().notation(), voided.number().printedOn(), voided.reason(), voided.at());
    }
  }
}
