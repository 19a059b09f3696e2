package vn.motcua.pades.time;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import vn.motcua.pades.http.BoundedCalls;

/** An authority that answers over HTTP (RFC 3161, 3.4). */
public final class HttpTimestampAuthority implements TimestampAuthority {
  private static final int LONGEST_ANSWER = 128 * 1024;

  private final String name;
  private final URI address;
  private final BoundedCalls calls;

  public HttpTimestampAuthority(String name, URI address, HttpClient client) {
    this.name = name;
    this.address = address;
    this.calls = new BoundedCalls(client, LONGEST_ANSWER);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public byte[] answer(byte[] request, Duration patience) throws IOException {
    return calls.post(address, "application/timestamp-query", request, patience);
  }
}
