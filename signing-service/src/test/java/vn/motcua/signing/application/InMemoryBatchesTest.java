package vn.motcua.signing.application;

class InMemoryBatchesTest extends SigningBatchesContract {
  private final InMemoryBatches batches = new InMemoryBatches();

  @Override
  protected SigningBatches batches() {
    return batches;
  }
}
