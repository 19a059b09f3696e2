package vn.motcua.notification.adapter.http;

import com.mongodb.MongoException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.http.edge.EdgeProblems;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemMapping;

/** This service's failures as people read them. */
@Component
final class NotificationProblems implements ProblemMapping {

  static final Problem NOT_FOUND =
      Problem.of(
          "correspondence.not-found",
          404,
          "Chưa có thông báo nào cho hồ sơ này. Hãy kiểm tra lại mã định danh hồ sơ.",
          "Nothing was told about this dossier. Check the dossier id.");

  @Override
  public Optional<Problem> problemOf(Throwable failure) {
    return failure instanceof MongoException
        ? Optional.of(EdgeProblems.UNAVAILABLE)
        : Optional.empty();
  }
}
