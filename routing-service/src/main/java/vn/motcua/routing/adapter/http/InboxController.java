package vn.motcua.routing.adapter.http;

import static vn.motcua.http.edge.Role.INTAKE_OFFICER;
import static vn.motcua.http.edge.Role.LEADER;
import static vn.motcua.http.edge.Role.RECORDS_CLERK;
import static vn.motcua.http.edge.Role.SPECIALIST;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Language;
import vn.motcua.routing.application.ReadInbox;

/** What waits for an officer. */
@RestController
final class InboxController {

  private static final int LARGEST_PAGE = 100;

  private final ReadInbox readInbox;

  InboxController(ReadInbox readInbox) {
    this.readInbox = readInbox;
  }

  @GetMapping("/api/inbox")
  @AllowedTo({INTAKE_OFFICER, SPECIALIST, LEADER, RECORDS_CLERK})
  Mono<InboxView> inbox(
      Caller caller,
      ServerHttpRequest request,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw RoutingProblems.invalid(
          "limit", "limit phải từ 1 đến 100.", "limit must be from 1 to 100.");
    }
    return readInbox
        .handle(Officers.of(caller), cursor(after), limit)
        .map(page -> InboxView.of(page, Language.of(request)));
  }

  private static @Nullable String cursor(@Nullable String after) {
    if (after == null || after.isEmpty()) {
      return null;
    }
    try {
      Base64.getUrlDecoder().decode(after);
      return after;
    } catch (IllegalArgumentException notOurs) {
      throw RoutingProblems.invalid(
          "after",
          "after phải là giá trị next của trang trước.",
          "after must be the next of the page before.");
    }
  }
}
