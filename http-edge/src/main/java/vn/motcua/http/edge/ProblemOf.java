package vn.motcua.http.edge;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;

/** Finds the problem that tells a failure; empty when it is a fault of ours. */
final class ProblemOf {

  private static final int LONGEST_PLACE = 100;

  private final List<ProblemMapping> mappings;

  ProblemOf(List<ProblemMapping> mappings) {
    this.mappings = List.copyOf(mappings);
  }

  Optional<Problem> failure(Throwable failure) {
    return mappings.stream()
        .flatMap(mapping -> mapping.problemOf(failure).stream())
        .findFirst()
        .or(() -> common(failure));
  }

  private static Optional<Problem> common(Throwable failure) {
    return switch (failure) {
      case ProblemException known -> Optional.of(known.problem());
      case AuthenticationException unknownCaller -> Optional.of(EdgeProblems.UNAUTHENTICATED);
      case AccessDeniedException denied -> Optional.of(EdgeProblems.FORBIDDEN);
      case DataBufferLimitException tooLarge -> Optional.of(EdgeProblems.TOO_LARGE);
      case DecodingException unreadable -> Optional.of(unreadable(unreadable));
      case WebExchangeBindException invalid -> Optional.of(fieldsOf(invalid));
      case ConstraintViolationException invalid -> Optional.of(fieldsOf(invalid));
      case ServerWebInputException input -> Optional.of(inputOf(input));
      case ResponseStatusException status -> byStatus(status.getStatusCode());
      case TimeoutException slow -> Optional.of(EdgeProblems.UNAVAILABLE);
      default -> Optional.empty();
    };
  }

  private static Problem inputOf(ServerWebInputException input) {
    for (Throwable cause = input.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof DataBufferLimitException) {
        return EdgeProblems.TOO_LARGE;
      }
      if (cause instanceof ProblemException known) {
        return known.problem();
      }
    }
    return unreadable(input);
  }

  /** Names the field where the reader stopped; JSON that is none at all has no such place. */
  private static Problem unreadable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof JacksonException json && !json.getPath().isEmpty()) {
        return EdgeProblems.UNREADABLE.with(
            "errors", List.of(Map.of("field", place(json.getPath()))));
      }
    }
    return EdgeProblems.UNREADABLE;
  }

  private static String place(List<JacksonException.Reference> path) {
    var place = new StringBuilder();
    for (var step : path) {
      if (step.getPropertyName() == null) {
        place.append('[').append(step.getIndex()).append(']');
      } else {
        place.append(place.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return place.length() > LONGEST_PLACE ? place.substring(0, LONGEST_PLACE) : place.toString();
  }

  private static Problem fieldsOf(WebExchangeBindException invalid) {
    return EdgeProblems.INVALID.with(
        "errors",
        invalid.getFieldErrors().stream()
            .map(error ->
                Map.of(
                    "field", error.getField(),
                    "message", String.valueOf(error.getDefaultMessage())))
            .toList());
  }

  private static Problem fieldsOf(ConstraintViolationException invalid) {
    return EdgeProblems.INVALID.with(
        "errors",
        invalid.getConstraintViolations().stream()
            .map(error ->
                Map.of("field", error.getPropertyPath().toString(), "message", error.getMessage()))
            .toList());
  }

  private static Optional<Problem> byStatus(HttpStatusCode status) {
    return switch (status.value()) {
      case 400 -> Optional.of(EdgeProblems.UNREADABLE);
      case 404 -> Optional.of(EdgeProblems.NOT_FOUND);
      case 405 -> Optional.of(EdgeProblems.METHOD_NOT_ALLOWED);
      case 406 -> Optional.of(EdgeProblems.NOT_ACCEPTABLE);
      case 413 -> Optional.of(EdgeProblems.TOO_LARGE);
      case 415 -> Optional.of(EdgeProblems.UNSUPPORTED_TYPE);
      case 503 -> Optional.of(EdgeProblems.UNAVAILABLE);
      default -> Optional.empty();
    };
  }
}
