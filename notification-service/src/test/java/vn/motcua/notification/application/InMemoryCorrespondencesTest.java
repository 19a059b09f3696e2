package vn.motcua.notification.application;

import java.util.concurrent.atomic.AtomicInteger;

class InMemoryCorrespondencesTest extends CorrespondencesContract {

  private final InMemoryCorrespondences correspondences = new InMemoryCorrespondences();
  private final AtomicInteger count = new AtomicInteger();

  @Override
  protected Correspondences correspondences() {
    return correspondences;
  }

  @Override
  protected String newDossier() {
    return "d-" + count.incrementAndGet();
  }
}
