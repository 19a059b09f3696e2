package vn.motcua.http.edge;

/** The problems that every service has in common. */
public final class EdgeProblems {

  public static final Problem UNAUTHENTICATED =
      Problem.of(
          "access.unauthenticated",
          401,
          "Phiên đăng nhập không có hoặc đã hết hạn. Hãy đăng nhập lại.",
          "There is no session, or it has expired. Sign in again.");
  public static final Problem FORBIDDEN =
      Problem.of(
          "access.forbidden",
          403,
          "Tài khoản của Ông/Bà không có quyền làm việc này.",
          "Your account may not do this.");
  public static final Problem UNDECLARED =
      Problem.of(
          "access.undeclared",
          403,
          "Chức năng này chưa khai báo ai được dùng nên bị khoá.",
          "This endpoint does not declare who may call it, so it is closed.");
  public static final Problem NO_AGENCY =
      Problem.of(
          "access.no-agency",
          403,
          "Tài khoản chưa được gắn với cơ quan nào.",
          "Your account belongs to no agency.");
  public static final Problem NOT_FOUND =
      Problem.of(
          "not-found", 404, "Không tìm thấy nội dung được yêu cầu.", "There is nothing here.");
  public static final Problem METHOD_NOT_ALLOWED =
      Problem.of(
          "method-not-allowed",
          405,
          "Địa chỉ này không nhận thao tác đó.",
          "This address does not take that method.");
  public static final Problem NOT_ACCEPTABLE =
      Problem.of(
          "not-acceptable",
          406,
          "Không trả được dữ liệu theo định dạng yêu cầu.",
          "The answer does not exist in that format.");
  public static final Problem UNSUPPORTED_TYPE =
      Problem.of(
          "media-type.unsupported",
          415,
          "Định dạng dữ liệu gửi lên không được nhận.",
          "This media type is not taken.");
  public static final Problem TOO_LARGE =
      Problem.of(
          "content.too-large",
          413,
          "Dữ liệu gửi lên quá lớn. Hãy gửi tệp nhỏ hơn.",
          "What was sent is too large. Send a smaller file.");
  public static final Problem UNREADABLE =
      Problem.of(
          "request.unreadable",
          400,
          "Không đọc được dữ liệu gửi lên. Hãy kiểm tra định dạng và gửi lại.",
          "The request cannot be read. Check its format and send it again.");
  public static final Problem INVALID =
      Problem.of(
          "request.invalid",
          400,
          "Một số thông tin chưa đúng. Hãy sửa các mục được nêu và gửi lại.",
          "Some fields are not right. Correct those named and send again.");
  public static final Problem TOO_MANY =
      Problem.of(
          "rate.limited",
          429,
          "Ông/Bà đã thử quá nhiều lần. Hãy chờ một lát rồi thử lại.",
          "Too many attempts. Wait a moment and try again.");
  public static final Problem UNAVAILABLE =
      Problem.of(
          "service.unavailable",
          503,
          "Hệ thống tạm thời chưa phục vụ được. Hãy thử lại sau ít phút; không có gì bị mất.",
          "The service is not available for the moment. Try again in a few minutes; nothing is lost.");
  public static final Problem INTERNAL =
      Problem.of(
          "internal",
          500,
          "Hệ thống gặp lỗi. Hãy thử lại; nếu vẫn lỗi, báo mã sự cố cho người vận hành.",
          "Something went wrong. Try again; if it stays, give the incident id to the operator.");

  private EdgeProblems() {}
}
