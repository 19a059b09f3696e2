package vn.motcua.signing.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.ExternalRefusal;
import vn.motcua.pades.KeyRefusal;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.RemoteRefusal;
import vn.motcua.pades.TokenRefusal;
import vn.motcua.signing.domain.Refusal;

class PadesRefusalsTest {
  @Test
  void everyKeeperOfAKeySaysNoInItsOwnWords() {
    var all =
        Stream.of(
                KeyRefusal.values(),
                TokenRefusal.values(),
                RemoteRefusal.values(),
                ExternalRefusal.values())
            .flatMap(Arrays::stream)
            .map(vn.motcua.pades.Refusal.class::cast)
            .map(PadesRefusals::of)
            .toList();

    assertThat(all).doesNotHaveDuplicates().doesNotContain(Refusal.NO_KEY);
    assertThat(PadesRefusals.of(LayerRefusal.SIGNATURE_DOES_NOT_MATCH))
        .isEqualTo(Refusal.SIGNATURE_DOES_NOT_MATCH);
  }
}
