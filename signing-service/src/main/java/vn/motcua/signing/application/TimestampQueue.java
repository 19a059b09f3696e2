package vn.motcua.signing.application;

import vn.motcua.signing.domain.DocumentId;

/** Where a document is left whose timestamp is to be tried at once, off its request's thread. */
public interface TimestampQueue {
  /** Never waits; what it does not take is found by the sweep. */
  void soon(DocumentId id);
}
