package vn.motcua.kit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NotInProductionTest {
  @Test
  void refusesToRunWhereAnythingSaysProduction() {
    assertThatThrownBy(() ->
            NotInProduction.refuse(Map.of("spring.profiles.active", "vn, Production"), Map.of()))
        .hasMessageContaining("does not run in production");
    assertThatThrownBy(() -> NotInProduction.refuse(Map.of(), Map.of("MOTCUA_ENVIRONMENT", "prod")))
        .hasMessageContaining("does not run in production");
  }

  @Test
  void runsElsewhere() {
    assertThatCode(() ->
            NotInProduction.refuse(Map.of("spring.profiles.active", "demo"), Map.of("A", "b")))
        .doesNotThrowAnyException();
  }
}
