package vn.motcua.signing;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.Words;
import vn.motcua.signing.application.CertificateRegister;
import vn.motcua.signing.application.OutsideWorld;
import vn.motcua.signing.application.SelfTested;
import vn.motcua.signing.domain.Probe;
import vn.motcua.signing.domain.RegisteredCertificate;

/**
 * {@code doctor signing [--key=value …] [--lang vi|en]}: says from the configuration alone whether
 * signing could work: self-test, trust, keys, certificates, timestamp authorities, revocation. Exit
 * 0 when nothing is wrong, 1 when something is.
 */
public final class DoctorCommand {
  static final int WELL = 0;
  static final int ILL = 1;

  private final Locale language;
  private final PrintStream out;
  private boolean ill;

  private DoctorCommand(Locale language, PrintStream out) {
    this.language = language;
    this.out = out;
  }

  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, System.getenv().getOrDefault("LANG", ""), out));
  }

  /** The exit code; {@code arguments} are settings of the service, and the language. */
  public static int run(String[] arguments, String systemLanguage, PrintStream out) {
    var words = List.of(arguments);
    var at = words.indexOf("--lang");
    var asked = at >= 0 && at + 1 < words.size() ? words.get(at + 1) : systemLanguage;
    return new DoctorCommand(VerifyCommand.language(asked), out).examine(settings(arguments));
  }

  /** The service's own settings say that it is a web application; here nothing listens. */
  private static String[] settings(String[] arguments) {
    var given =
        Arrays.stream(arguments)
            .filter(argument -> argument.startsWith("--") && argument.contains("="));
    return Stream.concat(given, Stream.of("--spring.main.web-application-type=none"))
        .toArray(String[]::new);
  }

  private int examine(String[] settings) {
    try (var parts = application().run(settings)) {
      return examine(parts);
    } catch (RuntimeException unfit) {
      var cause = NestedExceptionUtils.getMostSpecificCause(unfit);
      line(
          Probe.Standing.FAULT,
          "",
          cause.getMessage() == null ? cause.toString() : cause.getMessage());
      return ILL;
    }
  }

  private static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(DoctorWiring.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .properties("spring.config.name=signing-service");
  }

  private int examine(ApplicationContext parts) {
    selfTest(parts.getBean(SelfTested.class));
    trust(parts.getBean(TrustAnchors.class));
    var world = parts.getBean(OutsideWorld.class);
    var register = parts.getBean(CertificateRegister.class);
    var probes = world.tried(List.of()).blockOptional().orElseThrow();
    var met = register.current().collectList().blockOptional().orElseThrow();
    probes = met.isEmpty() ? probes : world.tried(met).blockOptional().orElseThrow();
    met.forEach(this::certificate);
    probes.forEach(probe -> line(probe.standing(), probe.name(), words(probe)));
    timestamps(probes);
    return conclude();
  }

  private void selfTest(SelfTested tested) {
    tested
        .checks()
        .forEach(check ->
            line(
                check.passed() ? Probe.Standing.GOOD : Probe.Standing.FAULT,
                "",
                new Words(check.words().vi(), check.words().en()).in(language)));
  }

  private void trust(TrustAnchors anchors) {
    var count = anchors.certificates().size();
    line(
        count > 0 ? Probe.Standing.GOOD : Probe.Standing.FAULT,
        "",
        new Words("gốc tin cậy: " + count, "trusted roots: " + count).in(language));
  }

  private void certificate(RegisteredCertificate it) {
    var days = it.daysLeft(Clock.systemUTC().instant());
    var ending = days < RegisteredCertificate.THRESHOLDS.getLast();
    line(
        ending ? Probe.Standing.FAULT : Probe.Standing.GOOD,
        it.owner().id(),
        new Words(
                "chứng thư số " + it.serial() + " còn " + days + " ngày",
                "certificate " + it.serial() + ", days left: " + days)
            .in(language));
  }

  private void timestamps(List<Probe> probes) {
    if (probes.stream().noneMatch(probe -> probe.kind() == Probe.Kind.TSA)) {
      line(
          Probe.Standing.NOT_TRIED,
          "",
          new Words(
                  "chưa cấu hình nơi cấp dấu thời gian để thử",
                  "no timestamp authority is configured to be tried")
              .in(language));
    }
  }

  private String words(Probe probe) {
    return probe.kind() + ": " + new Words(probe.vi(), probe.en()).in(language);
  }

  private int conclude() {
    var words =
        ill
            ? new Words("Có việc cần xử lý.", "Something needs attention.")
            : new Words("Ký số hoạt động được.", "Signing can work.");
    out.println(words.in(language));
    return ill ? ILL : WELL;
  }

  private void line(Probe.Standing standing, String name, String words) {
    ill = ill || standing == Probe.Standing.FAULT;
    var mark =
        switch (standing) {
          case GOOD -> "[ok]";
          case FAULT -> "[!!]";
          case NOT_TRIED -> "[--]";
        };
    out.println("  " + mark + " " + (name.isEmpty() ? "" : name + ": ") + words);
  }
}
