package vn.motcua.notification.domain;

/** The one-stop desk of an agency as a message names it. */
public record Desk(String name, String address, String openingHours) {

  /** Words that are true of any desk, for when the agency's own are not known. */
  public static Desk any(Language language) {
    return switch (language) {
      case VI -> new Desk("bộ phận một cửa nơi nộp hồ sơ", "", "trong giờ hành chính");
      case EN -> new Desk("the one-stop desk where you applied", "", "in office hours");
    };
  }

  String place() {
    return address.isBlank() ? name : name + ", " + address;
  }
}
