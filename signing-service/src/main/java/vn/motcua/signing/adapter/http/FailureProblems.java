package vn.motcua.signing.adapter.http;

import com.mongodb.MongoException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import reactor.core.Exceptions;
import vn.motcua.http.edge.EdgeProblems;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemMapping;
import vn.motcua.signing.application.OutgoingDocuments.ConcurrentChange;
import vn.motcua.signing.application.SheetOf.UnknownAgency;

/** Outages and lost races as problems. */
final class FailureProblems implements ProblemMapping {
  private static final Problem BUSY =
      Problem.of(
          "document.changed-meanwhile",
          409,
          "Văn bản vừa được người khác thay đổi. Hãy tải lại rồi làm lại.",
          "Someone else has just changed the document. Reload it and try again.");

  @Override
  public Optional<Problem> problemOf(Throwable failure) {
    return switch (failure) {
      case ConcurrentChange lost -> Optional.of(BUSY);
      case UnknownAgency early -> Optional.of(EdgeProblems.UNAVAILABLE);
      case RejectedExecutionException full -> Optional.of(EdgeProblems.UNAVAILABLE);
      case MongoException outage -> Optional.of(EdgeProblems.UNAVAILABLE);
      default -> Exceptions.isRetryExhausted(failure) ? Optional.of(BUSY) : Optional.empty();
    };
  }
}
