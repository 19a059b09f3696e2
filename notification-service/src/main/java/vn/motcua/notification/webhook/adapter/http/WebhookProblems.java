package vn.motcua.notification.webhook.adapter.http;

import vn.motcua.http.edge.Problem;
import vn.motcua.notification.webhook.application.CreateSubscription.Answer;
import vn.motcua.notification.webhook.domain.TargetFault;

/** What can be wrong with a request about webhooks, as people read it. */
final class WebhookProblems {

  static final Problem NOT_FOUND =
      Problem.of(
          "webhook.not-found",
          404,
          "Không có webhook nào mang mã này. Hãy xem lại danh sách.",
          "There is no webhook with this id. Look at the list.");
  static final Problem EVENT_NOT_FOUND =
      Problem.of(
          "webhook.event-not-found",
          404,
          "Webhook này không có sự kiện nào mang mã đó, hoặc sự kiện đã hết hạn lưu.",
          "This webhook has no event with that id, or it is no longer kept.");
  static final Problem NOT_ACTIVE =
      Problem.of(
          "webhook.not-active",
          409,
          "Webhook đang tạm dừng hoặc đã bị ngừng. Hãy bật lại rồi thử.",
          "The webhook is paused or switched off. Resume it, then try.");
  static final Problem CURSOR_WRONG =
      Problem.of(
          "webhook.cursor-wrong",
          400,
          "Vị trí trang không đúng. Hãy dùng giá trị next của trang trước.",
          "The place of the page is wrong. Use the next of the page before.");
  static final Problem RANGE_WRONG =
      Problem.of(
          "webhook.range-wrong",
          400,
          "Khoảng thời gian phải có from trước to, không quá 31 ngày.",
          "The time range needs from before to, at most 31 days.");
  static final Problem FOREIGN_AGENCY =
      Problem.of(
          "webhook.foreign-agency",
          403,
          "Chương trình này không được lập webhook cho cơ quan đó.",
          "This program may not keep webhooks for that agency.");
  static final Problem AGENCY_NEEDED =
      Problem.of(
          "webhook.agency-needed",
          400,
          "Hãy nêu mã cơ quan sở hữu webhook.",
          "Name the agency that owns the webhook.");
  static final Problem NAME_WRONG =
      Problem.of(
          "webhook.name-wrong",
          400,
          "Hãy đặt tên webhook, không quá 100 ký tự.",
          "Give the webhook a name of at most 100 characters.");
  static final Problem EMAIL_WRONG =
      Problem.of(
          "webhook.email-wrong",
          400,
          "Hãy ghi một địa chỉ thư điện tử để nhận thông báo.",
          "Give one e-mail address for notices.");
  static final Problem URL_WRONG =
      Problem.of(
          "webhook.url-wrong",
          400,
          "Địa chỉ nhận phải có dạng https://tên-miền/đường-dẫn, không kèm tài khoản hay dấu #.",
          "The target must read https://name/path, without user information or a fragment.");
  private static final Problem EVENTS_WRONG =
      Problem.of(
          "webhook.events-wrong",
          400,
          "Hãy chọn từ 1 đến 100 chủ đề, nhóm hoặc loại sự kiện công khai có trong danh mục.",
          "Select 1 to 100 topics, families or types of public events from the catalogue.");
  private static final Problem TOO_MANY =
      Problem.of(
          "webhook.too-many",
          409,
          "Cơ quan đã có đủ số webhook cho phép. Hãy xoá bớt webhook không dùng.",
          "The agency has as many webhooks as it may. Delete one that is not used.");
  private static final Problem NOT_NOW =
      Problem.of(
          "webhook.not-now",
          503,
          "Hệ thống đang tra cứu quá nhiều tên miền. Hãy thử lại sau ít phút.",
          "Too many names are being looked up. Try again in some minutes.");
  private static final Problem NOT_HTTPS =
      Problem.of(
          "webhook.target-not-https",
          400,
          "Địa chỉ nhận phải dùng https.",
          "The target must use https.");
  private static final Problem NOT_PUBLIC =
      Problem.of(
          "webhook.target-not-public",
          400,
          "Tên miền của địa chỉ nhận không dẫn tới Internet công cộng. Hãy kiểm tra lại tên miền;"
              + " nếu cần, hãy đề nghị người vận hành cho phép.",
          "The name of the target does not lead to the public internet. Check the name; if it must"
              + " be, ask the operator to allow it.");

  private WebhookProblems() {}

  static Problem of(Answer refused) {
    return switch (refused) {
      case Answer.Created _ -> throw new IllegalArgumentException("not refused");
      case Answer.ForeignAgency _ -> FOREIGN_AGENCY;
      case Answer.NoName _ -> NAME_WRONG;
      case Answer.NoSuchEvents(var name) ->
          name.isEmpty() ? EVENTS_WRONG : EVENTS_WRONG.with("event", name);
      case Answer.NoEmail _ -> EMAIL_WRONG;
      case Answer.NoUrl _ -> URL_WRONG;
      case Answer.TargetRefused(var fault) -> of(fault);
      case Answer.NotNow _ -> NOT_NOW;
      case Answer.TooMany(int most) -> TOO_MANY.with("most", most);
    };
  }

  /** One answer whether a name is unknown or leads inside, which names exist there is not told. */
  static Problem of(TargetFault fault) {
    return switch (fault) {
      case NOT_HTTPS -> NOT_HTTPS;
      case UNRESOLVED, NOT_PUBLIC -> NOT_PUBLIC;
    };
  }
}
