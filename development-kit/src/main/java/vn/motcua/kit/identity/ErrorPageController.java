package vn.motcua.kit.identity;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One plain sentence for every error, never a stack trace. */
@RestController
class ErrorPageController implements ErrorController {

  @RequestMapping("/error")
  ResponseEntity<String> error(HttpServletRequest request) {
    var status =
        (Integer)
            Objects.requireNonNullElse(
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE), 404);
    return ResponseEntity.status(status)
        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
        .body(
            """
            Yêu cầu không thực hiện được (mã %1$d). Hãy quay lại trang trước và thử lại.
            The request could not be done (status %1$d). Please go back and try again.
            """
                .formatted(status));
  }
}
