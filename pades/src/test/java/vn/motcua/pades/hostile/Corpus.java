package vn.motcua.pades.hostile;

import java.util.List;
import java.util.stream.Stream;

/** Every hostile file there is, made anew from files that were honestly signed. */
final class Corpus {
  private Corpus() {}

  static Stream<HostileFile> files() {
    return Stream.of(
            IncrementalSaving.files(),
            SignatureWrapping.files(),
            UniversalForgery.files(),
            ShadowAttacks.files(),
            AppearanceAttacks.files(),
            ByteRangeTricks.files(),
            SignatureValues.files(),
            ForgedCms.files(),
            LayerTricks.files(),
            ArchiveTricks.files(),
            StructureTricks.files(),
            ActiveContent.files())
        .flatMap(List::stream);
  }
}
