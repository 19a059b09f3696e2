package vn.motcua.signing.application;

class InMemoryExternalRequestsTest extends ExternalRequestsContract {
  private final InMemoryExternalRequests requests = new InMemoryExternalRequests();

  @Override
  protected ExternalRequests requests() {
    return requests;
  }
}
