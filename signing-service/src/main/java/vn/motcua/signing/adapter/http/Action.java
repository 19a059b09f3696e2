package vn.motcua.signing.adapter.http;

/** What an officer may do next with a document; who has no say in it is not offered it. */
enum Action {
  EDIT,
  SET_HANDLING,
  REVIEW_CONTENT,
  CHECK_FORMAT,
  INITIAL,
  SEND_BACK,
  APPROVE,
  REJECT,
  OPEN_SIGNING,
  SIGN,
  SEAL,
  DISPATCH,
  ARCHIVE,
  CORRECT,
  REPLACE,
  RECALL,
  ACKNOWLEDGE,
  RETURN
}
