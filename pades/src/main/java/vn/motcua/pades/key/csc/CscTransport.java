package vn.motcua.pades.key.csc;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.pades.Answer;
import vn.motcua.pades.RemoteRefusal;

/** One POST after the other to a CSC service; no call is ever repeated by itself. */
final class CscTransport {
  private static final Logger LOG = LoggerFactory.getLogger(CscTransport.class);
  private static final int LARGEST_ANSWER = 1 << 20;
  private static final int FIRST_SERVER_ERROR = 500;

  private final HttpClient client;
  private final URI base;
  private final Supplier<String> accessToken;
  private final Duration limit;

  CscTransport(HttpClient client, URI base, Supplier<String> accessToken, Duration limit) {
    this.client = client;
    this.base = base;
    this.accessToken = accessToken;
    this.limit = limit;
  }

  /** Sends and wipes {@code body}; the answer has to come whole within the time limit. */
  Answer<Json> post(String method, byte[] body) {
    try {
      return send(request(method, body)).then(response -> answer(method, response));
    } finally {
      Arrays.fill(body, (byte) 0);
    }
  }

  private HttpRequest request(String method, byte[] body) {
    return HttpRequest.newBuilder(base.resolve(method))
        .timeout(limit)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + accessToken.get())
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private Answer<HttpResponse<byte[]>> send(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
    try {
      return Answer.accept(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException silent) {
      answer.cancel(true);
      LOG.warn("A remote signing service does not answer, error={}", silent.toString());
      return Answer.refuse(RemoteRefusal.UNAVAILABLE);
    } catch (InterruptedException interrupted) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return Answer.refuse(RemoteRefusal.UNAVAILABLE);
    }
  }

  private static Answer<Json> answer(String method, HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == 200) {
      return JsonReader.read(response.body())
          .map(Answer::accept)
          .orElse(Answer.refuse(RemoteRefusal.ANSWER_UNREADABLE));
    }
    Json error = JsonReader.read(response.body()).orElse(new Json.Nothing());
    LOG.warn(
        "A remote signing service says no, method={}, status={}, error={}",
        method,
        status,
        error.text("error"));
    return Answer.refuse(refusal(status, error));
  }

  private static RemoteRefusal refusal(int status, Json error) {
    if (status >= FIRST_SERVER_ERROR || status == 429) {
      return RemoteRefusal.UNAVAILABLE;
    }
    return switch (status) {
      case 401, 403 -> RemoteRefusal.ACCESS_REFUSED;
      case 202 -> RemoteRefusal.OTHER_AUTHORISATION;
      default -> refusal(error);
    };
  }

  /** By code and, as the specification tells errors apart only in words, by its words (11.6). */
  private static RemoteRefusal refusal(Json error) {
    String words = error.text("error_description").toLowerCase(Locale.ROOT);
    return switch (error.text("error")) {
      case "invalid_authentication_data", "invalid_pin", "invalid_otp" -> RemoteRefusal.PIN_REFUSED;
      case "invalid_token", "access_denied" -> RemoteRefusal.ACCESS_REFUSED;
      default -> refusal(words);
    };
  }

  private static RemoteRefusal refusal(String words) {
    if (words.contains("sad expired")) {
      return RemoteRefusal.AUTHORISATION_EXPIRED;
    }
    if (words.contains("parameter sad") || words.contains("authorized by the sad")) {
      return RemoteRefusal.AUTHORISATION_REFUSED;
    }
    if (words.contains("locked")) {
      return RemoteRefusal.CREDENTIAL_LOCKED;
    }
    if (words.contains("too high")) {
      return RemoteRefusal.TOO_MANY;
    }
    return words.contains("credentialid")
        ? RemoteRefusal.NO_SUCH_CREDENTIAL
        : RemoteRefusal.REQUEST_REFUSED;
  }
}
