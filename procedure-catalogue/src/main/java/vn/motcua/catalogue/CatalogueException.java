package vn.motcua.catalogue;

import java.util.List;

/** Files of procedures that cannot be used; each problem names its file and field. */
public final class CatalogueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  CatalogueException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems == null ? List.of() : problems;
  }
}
