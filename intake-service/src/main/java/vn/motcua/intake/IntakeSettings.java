package vn.motcua.intake;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the register ({@code motcua.intake.*}); each is explained in intake-service.yaml.
 *
 * @param procedures folder of own procedure files, besides the shipped ones
 * @param calendars folder of own calendar files, besides the shipped ones
 */
@ConfigurationProperties("motcua.intake")
public record IntakeSettings(
    URI publicUrl,
    URI signingPublicUrl,
    Duration refusalUndoWindow,
    DataSize largestPaper,
    DataSize largestRequest,
    boolean imagesAllowed,
    int pdfThreads,
    List<Code> codes,
    List<Form> forms,
    Symbols symbols,
    Limit limitPerAddress,
    Limit limitPerCode,
    Rounds rounds,
    Duration accessLogKept,
    @Nullable Path procedures,
    @Nullable Path calendars) {

  public IntakeSettings {
    codes = List.copyOf(codes);
    forms = List.copyOf(forms);
    if (refusalUndoWindow.isNegative() || codes.isEmpty() || forms.isEmpty()) {
      throw new IllegalArgumentException(
          "motcua.intake needs codes, forms and an undo window that is not negative");
    }
  }

  /** Format of dossier codes from a day on. */
  public record Code(LocalDate from, String pattern) {}

  /** Title of a form from a day on, and the paper that sets it. */
  public record Form(String number, LocalDate from, String title, String source) {}

  /** Symbols of the series of slips. */
  public record Symbols(String receipt, String supplement, String refusal, String fee) {}

  /** A bucket of tokens: so many at once, then one per {@code refill}. */
  public record Limit(int capacity, Duration refill, int remembered) {
    public Limit {
      if (capacity < 1 || refill.toMillis() < 1 || remembered < 1) {
        throw new IllegalArgumentException("A limit needs capacity, refill and remembered > 0");
      }
    }
  }

  /** How often the register looks after itself, and how old leftovers must be. */
  public record Rounds(
      Duration refusals, Duration sweep, Duration numbersOlderThan, Duration filesOlderThan) {}

  /** Address of the tracking page, as slips and acknowledgements print it. */
  public String trackingPage() {
    return publicUrl.resolve("/tra-cuu").toString();
  }
}
