package vn.motcua.signing.application;

import reactor.core.publisher.Mono;
import vn.motcua.signing.application.DocumentSigner.FrozenPdf;
import vn.motcua.signing.domain.Approved;
import vn.motcua.signing.domain.Authority;
import vn.motcua.signing.domain.Docket;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.StoredRevision;

/** Sets the final bytes of an approved document under its number and keeps them. */
public final class FreezeDocument {
  private final SheetOf sheets;
  private final DocumentSigner signer;
  private final DocumentFiles files;

  public FreezeDocument(SheetOf sheets, DocumentSigner signer, DocumentFiles files) {
    this.sheets = sheets;
    this.signer = signer;
    this.files = files;
  }

  Mono<String> symbol(Docket docket) {
    return sheets.symbol(docket);
  }

  Mono<Outcome<Frozen>> freeze(Approved approved, Authority authority, DocumentNumber number) {
    return sheets
        .of(approved.docket(), approved.manuscript(), authority, approved.approval().at())
        .flatMap(sheet -> signer.freeze(sheet, number))
        .flatMap(frozen -> frozen.then(this::keep));
  }

  private Mono<Outcome<Frozen>> keep(FrozenPdf frozen) {
    return files
        .keep(frozen.pdf())
        .map(revision -> Outcome.done(new Frozen(revision, frozen.pages())));
  }

  /** Frozen bytes as stored. */
  record Frozen(StoredRevision revision, int pages) {}
}
