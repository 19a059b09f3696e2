package vn.motcua.backbone;

/** The broker or the database cannot run here; the message is a plain sentence for the operator. */
public final class BackboneException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BackboneException(String sentence) {
    super(sentence);
  }

  public BackboneException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
