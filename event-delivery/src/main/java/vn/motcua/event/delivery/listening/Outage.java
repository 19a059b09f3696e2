package vn.motcua.event.delivery.listening;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteConcernException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import vn.motcua.aggregate.store.AlreadyMarked;

/** Tells an outage, which would hit every event alike, from a failure of one event. */
final class Outage {

  private Outage() {}

  static boolean causes(Throwable error) {
    for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (is(cause)) {
        return true;
      }
    }
    return false;
  }

  static boolean alreadyMarked(Throwable error) {
    for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof AlreadyMarked) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(Throwable error) {
    return switch (error) {
      case DependencyDown down -> true;
      case MongoSocketException socket -> true;
      case MongoClientException client -> true;
      case MongoInterruptedException interrupted -> true;
      case MongoWriteConcernException unacknowledged -> true;
      case MongoException mongo -> retryable(mongo);
      case RetriableException broker -> true;
      case ConnectException refused -> true;
      case TimeoutException late -> true;
      case InterruptedException stopping -> true;
      default -> false;
    };
  }

  /** Codes of a server that steps down, restarts or loses its primary. */
  private static boolean retryable(MongoException error) {
    return error.hasErrorLabel("RetryableWriteError")
        || error.hasErrorLabel("TransientTransactionError")
        || switch (error.getCode()) {
          case 6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436 -> true;
          default -> false;
        };
  }
}
