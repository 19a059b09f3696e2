package vn.motcua.catalogue;

/** A field that is wrong; ends the reading of one file. */
final class FieldProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FieldProblem(String field, String problem) {
    super(field + ": " + problem, null, false, false);
  }
}
