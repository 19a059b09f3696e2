package vn.motcua.intake.domain;

/** The versions of the two private records that public events name. */
public record Versions(int content, int contact) {

  public static final Versions FIRST = new Versions(1, 1);

  public Versions contentChanged() {
    return new Versions(content + 1, contact);
  }
}
