package vn.motcua.signing.application;

class InMemoryDocumentsTest extends OutgoingDocumentsContract {
  private final InMemoryDocuments documents = new InMemoryDocuments();

  @Override
  protected OutgoingDocuments documents() {
    return documents;
  }
}
