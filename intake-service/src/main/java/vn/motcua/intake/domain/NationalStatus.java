package vn.motcua.intake.domain;

/** The ten dossier statuses exchanged with the National Public Service Portal. */
public enum NationalStatus {
  NEWLY_REGISTERED(1, "Mới đăng ký", "Newly registered"),
  ACCEPTED(2, "Được tiếp nhận", "Accepted"),
  NOT_ACCEPTED(3, "Không được tiếp nhận", "Not accepted"),
  IN_PROCESS(4, "Đang xử lý", "In process"),
  SUPPLEMENT_REQUIRED(5, "Yêu cầu bổ sung giấy tờ", "More papers required"),
  PAYMENT_REQUIRED(
      6, "Yêu cầu thực hiện nghĩa vụ tài chính", "Financial obligation to be fulfilled"),
  WITHDRAWN(7, "Công dân yêu cầu rút hồ sơ", "Withdrawn by the citizen"),
  STOPPED(8, "Dừng xử lý", "Processing stopped"),
  RESULT_READY(9, "Đã xử lý xong", "Result ready"),
  HANDED_OVER(10, "Đã trả kết quả", "Result handed over");

  private final int code;
  private final String vietnamese;
  private final String english;

  NationalStatus(int code, String vietnamese, String english) {
    this.code = code;
    this.vietnamese = vietnamese;
    this.english = english;
  }

  public int code() {
    return code;
  }

  public String text(Language language) {
    return language == Language.VI ? vietnamese : english;
  }

  /** Nothing more happens to the dossier at intake (a rating aside). */
  public boolean terminal() {
    return this == NOT_ACCEPTED || this == WITHDRAWN || this == HANDED_OVER;
  }
}
