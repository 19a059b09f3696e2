package vn.motcua.signing.adapter.template;

/** A small sound template, to be spoilt by tests. */
final class ATemplate {
  private ATemplate() {}

  /** A notice {@code own/v1} with more lines at its head. */
  static String notice(String more) {
    return """
    key: own
    version: 1
    types: [TB]
    title: {vi: "Thông báo riêng", en: "A notice of our own"}
    """
        + more
        + """
        subject: "Lịch tiếp công dân"
        body:
          - text: "Kính báo."
        recipients: ["Lưu: VT."]
        """;
  }
}
