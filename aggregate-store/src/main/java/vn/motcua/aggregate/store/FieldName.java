package vn.motcua.aggregate.store;

/** Any text as the name of a document's field, which may hold neither a dot nor a dollar sign. */
final class FieldName {

  private FieldName() {}

  static String of(String text) {
    return text.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
  }

  static String read(String fieldName) {
    return fieldName.replace("%2E", ".").replace("%24", "$").replace("%25", "%");
  }
}
