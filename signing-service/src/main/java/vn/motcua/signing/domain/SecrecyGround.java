package vn.motcua.signing.domain;

/** Why a document is secret, as a category only: none of its words is asked for. */
public enum SecrecyGround {
  /** Its own content is on a list of state secrets. */
  OWN_CONTENT,
  /** It answers or uses a secret document. */
  SECRET_SOURCE,
  /** Something attached to it is secret. */
  SECRET_ATTACHMENT,
  /** The person who started it gave no category. */
  NOT_SAID
}
