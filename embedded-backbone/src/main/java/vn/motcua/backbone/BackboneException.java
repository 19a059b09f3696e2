package vn.motcua.backbone;

/**
 * The broker or the database cannot run here; the message is a plain sentence for the operator, in
 * both languages.
 */
public final class BackboneException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String vietnamese;
  private final String english;

  public BackboneException(String vietnamese, String english) {
    super(english);
    this.vietnamese = vietnamese;
    this.english = english;
  }

  public BackboneException(String vietnamese, String english, Throwable cause) {
    super(english, cause);
    this.vietnamese = vietnamese;
    this.english = english;
  }

  public String vietnamese() {
    return vietnamese;
  }

  public String english() {
    return english;
  }
}
