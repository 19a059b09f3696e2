package vn.motcua.event.contract;

/** What people call each topic. */
final class TopicWords {

  private TopicWords() {}

  static EventType.Meaning of(Topic topic) {
    return switch (topic) {
      case DOSSIER -> says("Hồ sơ", "Dossiers");
      case ROUTING -> says("Quy trình giải quyết", "Routes");
      case DOCUMENT -> says("Văn bản đi", "Outgoing documents");
      case NOTICE -> says("Thông báo", "Notices");
      case DOSSIER_CONTENT -> says("Nội dung hồ sơ (riêng)", "Content of dossiers (private)");
      case CONTACT -> says("Liên hệ (riêng)", "Contacts (private)");
      case ORGANISATION -> says("Tổ chức (riêng)", "Organisation (private)");
      case CONTROL -> says("Điều khiển (nội bộ)", "Control (internal)");
      case DEAD_LETTERS -> says("Sự kiện hỏng (nội bộ)", "Dead letters (internal)");
    };
  }

  static String writer(Topic topic) {
    return topic.writer().equals("*") ? "each service" : topic.writer();
  }

  static String readers(Topic topic) {
    return topic.readers().contains("*") ? "anyone allowed" : String.join(", ", topic.readers());
  }

  static String kept(Topic topic) {
    return topic.compacted() ? "newest of each key" : topic.retentionDays() + " days";
  }

  static String consumers(EventType<?> type) {
    return type.consumers().isEmpty() ? "—" : String.join(", ", type.consumers());
  }

  /** What a service does, or will do, with an event. */
  static EventType.Meaning actedOn(EventType<?> type) {
    return type.standing() == EventType.Standing.DECLARED
        ? says("Dịch vụ sẽ xử lý", "to be acted on by")
        : says("Dịch vụ xử lý", "acted on by");
  }

  private static EventType.Meaning says(String vi, String en) {
    return new EventType.Meaning(vi, en);
  }
}
