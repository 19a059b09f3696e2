package vn.motcua.event.delivery;

/** A name cannot be an integrator's; the message is a plain sentence, in both languages. */
public final class IntegratorRefused extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String vietnamese;

  private IntegratorRefused(String vietnamese, String english) {
    super(english);
    this.vietnamese = vietnamese;
  }

  static IntegratorRefused misformed(String name) {
    return new IntegratorRefused(
        name
            + " không thể là tên bên tích hợp: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, bắt đầu bằng chữ cái.",
        name
            + " cannot be an integrator's name: lower-case letters, digits and hyphens only, a letter first.");
  }

  static IntegratorRefused overlapping(String name, GroupOwner other) {
    return new IntegratorRefused(
        "%s không thể là tên bên tích hợp: nhóm đọc %s-… của bên này và nhóm %s… của %s sẽ chồng lên nhau."
            .formatted(name, name, other.prefix(), other.name()),
        "%s cannot be an integrator's name: its groups %s-… and the groups %s… of %s would overlap."
            .formatted(name, name, other.prefix(), other.name()));
  }

  public String vietnamese() {
    return vietnamese;
  }

  public String english() {
    return String.valueOf(getMessage());
  }
}
