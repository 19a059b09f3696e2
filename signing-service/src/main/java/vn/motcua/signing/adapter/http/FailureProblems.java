package vn.motcua.signing.adapter.http;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import reactor.core.Exceptions;
import vn.motcua.http.edge.EdgeProblems;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemMapping;
import vn.motcua.signing.application.DocumentFiles.DamagedFile;
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

  /** Reported where it was read; whoever asks hears the truth and not the file. */
  private static final Problem DAMAGED =
      Problem.of(
          "document.file-damaged",
          500,
          "Tệp lưu trữ không còn đúng với mã băm đã đăng ký nên không được cung cấp. Đã báo người vận hành.",
          "The stored file no longer matches its registered hash and is withheld. The operator has been told.");

  @Override
  public Optional<Problem> problemOf(Throwable failure) {
    return switch (failure) {
      case ConcurrentChange lost -> Optional.of(BUSY);
      case DamagedFile damaged -> Optional.of(DAMAGED);
      case UnknownAgency early -> Optional.of(EdgeProblems.UNAVAILABLE);
      case RejectedExecutionException full -> Optional.of(EdgeProblems.UNAVAILABLE);
      case MongoException failed when isOutage(failed) -> Optional.of(EdgeProblems.UNAVAILABLE);
      default -> Exceptions.isRetryExhausted(failure) ? Optional.of(BUSY) : Optional.empty();
    };
  }

  /**
   * The database cannot be reached, or has no primary; anything else is a fault of this service.
   */
  private static boolean isOutage(MongoException failed) {
    return switch (failed) {
      case MongoTimeoutException late -> true;
      case MongoExecutionTimeoutException late -> true;
      case MongoSocketException cut -> true;
      case MongoNotPrimaryException elected -> true;
      case MongoNodeIsRecoveringException recovering -> true;
      case MongoConnectionPoolClearedException cleared -> true;
      case MongoInterruptedException stopping -> true;
      default -> false;
    };
  }
}
