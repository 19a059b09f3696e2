package vn.motcua.aggregate.store;

/** Any text as the name of a document's field, which may hold neither a dot nor a dollar sign. */
public final class FieldName {

  private FieldName() {}

  public static String of(String text) {
    return text.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
  }

  /** The text that {@link #of} was given. */
  public static String read(String fieldName) {
    return fieldName.replace("%2E", ".").replace("%24", "$").replace("%25", "%");
  }
}
