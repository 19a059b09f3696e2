package vn.motcua.signing.adapter.http;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.http.edge.Caller;
import vn.motcua.signing.application.DocumentState;
import vn.motcua.signing.application.Filed;
import vn.motcua.signing.domain.Approval;
import vn.motcua.signing.domain.Approved;
import vn.motcua.signing.domain.AwaitingAgency;
import vn.motcua.signing.domain.AwaitingPerson;
import vn.motcua.signing.domain.Docket;
import vn.motcua.signing.domain.Drafted;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.Manuscript;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.RefusedConfidential;
import vn.motcua.signing.domain.Rejected;
import vn.motcua.signing.domain.Rejection;
import vn.motcua.signing.domain.Sealed;
import vn.motcua.signing.domain.SignatureLayer;
import vn.motcua.signing.domain.Signing;
import vn.motcua.signing.domain.Source;
import vn.motcua.signing.domain.VoidedNumber;

/** Gathers what each state has of a document into one view. */
final class DocumentViews {
  private final Docket docket;
  private List<VoidedNumber> voided = List.of();
  private List<String> findings = List.of();
  private @Nullable Manuscript manuscript;
  private @Nullable Approval approval;
  private @Nullable Signing signing;
  private SignatureLayer.@Nullable Personal person;
  private SignatureLayer.@Nullable OfAgency seal;
  private @Nullable Instant issuedAt;
  private @Nullable AfterIssueView after;
  private @Nullable Rejection rejection;

  private DocumentViews(Docket docket) {
    this.docket = docket;
  }

  static DocumentView of(Filed filed, Caller caller) {
    return gathered(filed.document()).view(filed, caller);
  }

  private static DocumentViews gathered(OutgoingDocument document) {
    return switch (document) {
      case Drafted it -> new DocumentViews(it.docket()).words(it.manuscript());
      case Approved it -> approved(it.docket(), it.manuscript(), it.approval(), it.voided());
      case AwaitingPerson it ->
          approved(it.docket(), it.manuscript(), it.approval(), it.voided()).opened(it.signing());
      case AwaitingAgency it ->
          approved(it.docket(), it.manuscript(), it.approval(), it.voided())
              .opened(it.signing())
              .layers(it.personal(), null);
      case Sealed it ->
          approved(it.docket(), it.manuscript(), it.approval(), it.voided())
              .opened(it.signing())
              .layers(it.personal(), it.seal())
              .held(it.findings());
      case Issued it ->
          approved(it.docket(), it.manuscript(), it.approval(), it.voided())
              .opened(it.signing())
              .layers(it.personal(), it.seal())
              .issued(it);
      case Rejected it -> new DocumentViews(it.docket()).ended(it);
      case RefusedConfidential stub -> throw new IllegalArgumentException("a stub has no view");
    };
  }

  private static DocumentViews approved(
      Docket docket, Manuscript manuscript, Approval approval, List<VoidedNumber> voided) {
    var view = new DocumentViews(docket).words(manuscript);
    view.approval = approval;
    view.voided = voided;
    return view;
  }

  private DocumentViews words(Manuscript words) {
    manuscript = words;
    return this;
  }

  private DocumentViews opened(Signing opened) {
    signing = opened;
    return this;
  }

  private DocumentViews layers(
      SignatureLayer.Personal first, SignatureLayer.@Nullable OfAgency second) {
    person = first;
    seal = second;
    return this;
  }

  private DocumentViews held(List<String> found) {
    findings = found;
    return this;
  }

  private DocumentViews issued(Issued issued) {
    issuedAt = issued.at();
    after = AfterIssueView.of(issued);
    return this;
  }

  private DocumentViews ended(Rejected rejected) {
    manuscript = rejected.manuscript();
    rejection = rejected.rejection();
    voided = rejected.voided();
    return this;
  }

  private DocumentView view(Filed filed, Caller caller) {
    var requested = docket.source() instanceof Source.Requested source ? source : null;
    return new DocumentView(
        docket.id().value(),
        DocumentState.of(filed.document()),
        docket.type(),
        docket.agency(),
        requested == null ? null : requested.dossierId(),
        requested == null ? null : requested.dossierCode(),
        manuscript == null ? null : DocumentView.Draft.of(manuscript),
        approval,
        signing == null ? null : SigningView.of(signing),
        person == null ? null : DocumentView.Layer.of(person),
        seal == null ? null : DocumentView.Layer.of(seal),
        issuedAt,
        issuedAt == null ? null : Objects.requireNonNull(seal).revision().sha256(),
        findings.isEmpty() ? null : findings,
        voided.stream().map(DocumentView.Voided::of).toList(),
        rejection,
        signing == null ? null : SignerView.of(signing.signer()),
        after,
        AllowedActions.of(filed.document(), caller),
        filed.version());
  }
}
