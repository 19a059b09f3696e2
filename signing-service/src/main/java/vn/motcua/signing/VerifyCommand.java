package vn.motcua.signing;

import static java.util.Comparator.naturalOrder;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.pades.Answer;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.Words;
import vn.motcua.pades.verify.LayerReport;
import vn.motcua.pades.verify.PdfVerifier;
import vn.motcua.pades.verify.Revocation;
import vn.motcua.pades.verify.Role;
import vn.motcua.pades.verify.VerificationReport;

/**
 * {@code verify FILE.pdf [--trust trust.pem] [--strict] [--lang vi|en]}: reports on both layers, or
 * on the one of an annex or copy. Exit 0 only when all are valid and trusted; 1 when not; 2 for
 * usage or an unreadable file; 3 with {@code --strict} when revocation was not checked.
 */
public final class VerifyCommand {
  static final int VALID = 0;
  static final int NOT_VALID = 1;
  static final int USAGE = 2;
  static final int REVOCATION_UNCHECKED = 3;

  private static final Words HOW =
      new Words(
          "Cách dùng: verify TEP.pdf [--trust trust.pem] [--strict] [--lang vi|en]",
          "Usage: verify FILE.pdf [--trust trust.pem] [--strict] [--lang vi|en]");
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(VietnamTime.ZONE);

  private final VerifyArguments arguments;
  private final PrintStream out;

  private VerifyCommand(VerifyArguments arguments, PrintStream out) {
    this.arguments = arguments;
    this.out = out;
  }

  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, System.getenv().getOrDefault("LANG", ""), out));
  }

  /** The exit code; says everything it has to say on {@code out}. */
  static int run(String[] words, String systemLanguage, PrintStream out) {
    var arguments = VerifyArguments.of(words, systemLanguage);
    return new VerifyCommand(arguments, out).run();
  }

  private int run() {
    if (arguments.file() == null) {
      say(HOW);
      return USAGE;
    }
    TrustAnchors anchors;
    try {
      anchors = TrustAnchors.fromPem(Files.readString(arguments.trust()));
    } catch (IOException | CertificateException unreadable) {
      return unreadable(arguments.trust());
    }
    try {
      return report(new PdfVerifier(anchors).verify(Files.readAllBytes(arguments.file())));
    } catch (IOException unreadable) {
      return unreadable(arguments.file());
    }
  }

  private int unreadable(Path file) {
    say(new Words("Không đọc được " + file + ".", "Cannot read " + file + "."));
    return USAGE;
  }

  private int report(Answer<VerificationReport> answer) {
    return switch (answer) {
      case Answer.Refused<VerificationReport>(var refusal) -> {
        say(refusal.words());
        yield NOT_VALID;
      }
      case Answer.Accepted<VerificationReport>(var report) -> report(report);
    };
  }

  private int report(VerificationReport report) {
    report.layers().forEach(this::tell);
    out.println();
    say(report.verdict().words());
    say(conclusion(report));
    return report.verdict().isValid() ? revocation(report) : NOT_VALID;
  }

  /** Which layers are valid; the verdict is on all that the kind of file takes. */
  static Words conclusion(VerificationReport report) {
    if (!report.verdict().isValid()) {
      return new Words("KHÔNG HỢP LỆ.", "NOT VALID.");
    }
    return switch (report.kind()) {
      case TWO_LAYERS -> new Words("HỢP LỆ: cả hai lớp chữ ký.", "VALID: both layers.");
      case AGENCY_ALONE ->
          new Words(
              "HỢP LỆ: chữ ký của cơ quan trên phụ lục hoặc bản sao điện tử.",
              "VALID: the agency's signature on an annex or electronic copy.");
      case FOREIGN -> throw new IllegalStateException("other software's files are never valid");
    };
  }

  /** The lowest level of all layers (EN 319 142-1, 6), and whether revocation was looked at. */
  static Words level(VerificationReport report) {
    var lowest = report.layers().stream().map(LayerReport::level).min(naturalOrder()).orElseThrow();
    var name = lowest.name().replace('_', '-');
    return isUnchecked(report)
        ? new Words(
            "Mức " + name + ": chưa kiểm tra việc thu hồi chứng thư số.",
            "Level " + name + ": revocation was not checked.")
        : new Words(
            "Mức " + name + ": chứng thư số không bị thu hồi.",
            "Level " + name + ": no certificate was revoked.");
  }

  private static boolean isUnchecked(VerificationReport report) {
    return report.layers().stream().anyMatch(layer -> layer.revocation() == Revocation.NOT_CHECKED);
  }

  private int revocation(VerificationReport report) {
    say(level(report));
    return isUnchecked(report) && arguments.strict() ? REVOCATION_UNCHECKED : VALID;
  }

  private void tell(LayerReport layer) {
    out.println();
    say(title(layer.role()));
    out.println("  " + layer.verdict().words().in(arguments.language()));
    var signer = layer.signer();
    if (signer != null) {
      detail("Người ký", "Signed by", signer.commonName());
      detail("Nơi cấp chứng thư số", "Certificate issued by", signer.issuer());
    }
    var time = layer.signingTime();
    if (time != null) {
      detail("Thời điểm ký ghi trong tệp", "Claimed time", CLOCK.format(time));
    }
    detail("Mức", "Level", layer.level().name().replace('_', '-'));
  }

  private static Words title(Role role) {
    return switch (role) {
      case PERSON -> new Words("Lớp 1: người có thẩm quyền", "Layer 1: the authorised person");
      case AGENCY -> new Words("Lớp 2: cơ quan", "Layer 2: the agency");
      case OTHER -> new Words("Chữ ký khác", "Another signature");
    };
  }

  private void detail(String vi, String en, String value) {
    out.println("  " + new Words(vi, en).in(arguments.language()) + ": " + value);
  }

  private void say(Words words) {
    out.println(words.in(arguments.language()));
  }

  /** The language tag of {@code LANG}: Vietnamese unless it names another. */
  static Locale language(String system) {
    return system.isBlank() || system.startsWith("vi") || system.startsWith("C")
        ? Locale.forLanguageTag("vi")
        : Locale.ENGLISH;
  }
}
