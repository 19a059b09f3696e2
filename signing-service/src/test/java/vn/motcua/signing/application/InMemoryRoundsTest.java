package vn.motcua.signing.application;

import vn.motcua.signing.domain.ADocument;

class InMemoryRoundsTest extends ArchiveRoundsContract {
  private final InMemoryRounds rounds =
      new InMemoryRounds(new Office.MovableClock(ADocument.NINE_O_CLOCK));

  @Override
  protected ArchiveRounds rounds() {
    return rounds;
  }
}
