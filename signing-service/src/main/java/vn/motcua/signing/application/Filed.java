package vn.motcua.signing.application;

import vn.motcua.signing.domain.OutgoingDocument;

/** A document as it was loaded; its next write is conditional on that version. */
public interface Filed {
  OutgoingDocument document();

  long version();
}
