package vn.motcua.pades.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls over the JDK's client whose whole answer, body included, comes in time and in size. Safe
 * for use by many threads.
 */
public final class BoundedCalls {
  private final HttpClient client;
  private final long longest;

  /** {@code longest}: most bytes an answer may have. */
  public BoundedCalls(HttpClient client, long longest) {
    this.client = client;
    this.longest = longest;
  }

  /** The body of the answer to a POST. */
  public byte[] post(URI address, String type, byte[] body, Duration patience) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body));
    return answer(request, patience);
  }

  /** The body of the answer to a GET. */
  public byte[] get(URI address, Duration patience) throws IOException {
    return answer(HttpRequest.newBuilder(address).GET(), patience);
  }

  private byte[] answer(HttpRequest.Builder request, Duration patience) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> call =
        client.sendAsync(
            request.timeout(patience).build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), longest));
    try {
      HttpResponse<byte[]> answer = call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (answer.statusCode() != 200) {
        throw new IOException("HTTP " + answer.statusCode());
      }
      return answer.body();
    } catch (TimeoutException slow) {
      throw new HttpTimeoutException("no whole answer after " + patience.toMillis() + " ms");
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException known ? known : new IOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } finally {
      call.cancel(true);
    }
  }
}
