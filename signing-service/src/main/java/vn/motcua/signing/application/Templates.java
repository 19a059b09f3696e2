package vn.motcua.signing.application;

import java.util.Optional;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.Handling;

/** The versioned templates of documents. */
public interface Templates {
  /** The newest version of a template, filled; empty when there is no such template. */
  Optional<DraftText> filled(String key, DocumentType type, DossierMatter matter, Issuer issuer);

  /** How documents of that template are handled; the usual way of their type otherwise. */
  default Handling handling(String key, DocumentType type) {
    return Handling.usual(type);
  }
}
