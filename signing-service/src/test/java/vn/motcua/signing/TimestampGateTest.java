package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;
import vn.motcua.signing.application.TimestampDemands;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.TimestampDemand;

class TimestampGateTest {
  private static final String PREFIX = "motcua.signing.timestamps.";
  private static final TimestampDemands USUAL =
      new TimestampDemands(TimestampDemand.PENDING, Map.of());
  private static final TimestampDemands STRICT =
      new TimestampDemands(
          TimestampDemand.PENDING, Map.of(DocumentType.QD, TimestampDemand.REQUIRED));

  @Test
  void productionDoesNotStartWithoutAnAuthority() {
    assertThatThrownBy(() -> TimestampGate.pass(settings(Map.of()), USUAL, true))
        .hasMessageContaining("chưa khai báo dịch vụ cấp dấu thời gian")
        .hasMessageContaining("motcua.signing.timestamps.use=none");
  }

  @Test
  void productionStartsWithoutOneWhenThatIsSaidOnPurpose() {
    var none = settings(Map.of(PREFIX + "use", "none"));

    assertThatCode(() -> TimestampGate.pass(none, USUAL, true)).doesNotThrowAnyException();
    assertThat(none.areOn()).isFalse();
  }

  @Test
  void aLaptopStartsWithoutOne() {
    assertThatCode(() -> TimestampGate.pass(settings(Map.of()), USUAL, false))
        .doesNotThrowAnyException();
  }

  @Test
  void nobodyRequiresATimestampThatNobodyGives() {
    assertThatThrownBy(() -> TimestampGate.pass(settings(Map.of()), STRICT, false))
        .hasMessageContaining("requires timestamps, but no authority");
  }

  @Test
  void anAddressThatIsNoneIsNamedWithItsKey() {
    var odd = Map.of(PREFIX + "authorities[0].name", "a", PREFIX + "authorities[0].address", "tsa");

    assertThatThrownBy(() -> settings(odd))
        .rootCause()
        .hasMessageContaining("authorities[a].address: an http or https address");
  }

  @Test
  void classesAreReadByType() {
    var settings =
        settings(
            Map.of(
                PREFIX + "authorities[0].name", "a",
                PREFIX + "authorities[0].address", "http://tsa.example.vn/tsa",
                PREFIX + "demand-by-type.QD", "required"));

    assertThat(settings.areOn()).isTrue();
    var demands = new TimestampDemands(settings.demand(), settings.demands());
    assertThat(demands.isRequired(DocumentType.QD)).isTrue();
    assertThat(demands.isRequired(DocumentType.TB)).isFalse();
  }

  @Test
  void aProfileOrAnEnvironmentSaysProduction() {
    var environment = new MockEnvironment();
    assertThat(Production.isSaid(environment)).isFalse();
    environment.setActiveProfiles("prod");
    assertThat(Production.isSaid(environment)).isTrue();
    assertThat(
            Production.isSaid(
                new MockEnvironment().withProperty("motcua.environment", "Production")))
        .isTrue();
  }

  private static TimestampSettings settings(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("motcua.signing.timestamps", TimestampSettings.class);
  }
}
