package vn.motcua.pades.revocation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import vn.motcua.pades.http.BoundedCalls;

/** OCSP responders and revocation lists over HTTP. */
public final class HttpRevocationServers implements RevocationServers {
  private static final int LONGEST_ANSWER = 128 * 1024;
  private static final int LONGEST_LIST = 32 * 1024 * 1024;

  private final BoundedCalls responders;
  private final BoundedCalls lists;
  private final Duration patience;

  /** {@code patience}: for each call. */
  public HttpRevocationServers(HttpClient client, Duration patience) {
    this.responders = new BoundedCalls(client, LONGEST_ANSWER);
    this.lists = new BoundedCalls(client, LONGEST_LIST);
    this.patience = patience;
  }

  @Override
  public byte[] askResponder(URI address, byte[] request) throws IOException {
    return responders.post(address, "application/ocsp-request", request, patience);
  }

  @Override
  public byte[] fetchList(URI address) throws IOException {
    return lists.get(address, patience);
  }
}
