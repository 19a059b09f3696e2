package vn.motcua.signing.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What anybody may know about a PDF he holds: both layers, told in plain words. */
public record PdfReport(
    Status status,
    String reason,
    String indication,
    String subIndication,
    Words words,
    List<LayerFinding> layers,
    int pages,
    @Nullable RegistryFinding registry) {
  public PdfReport {
    layers = List.copyOf(layers);
  }

  /** What the bytes alone prove. */
  public PdfReport(
      Status status,
      String reason,
      String indication,
      String subIndication,
      Words words,
      List<LayerFinding> layers,
      int pages) {
    this(status, reason, indication, subIndication, words, layers, pages, null);
  }

  /** The same, with what the register says of this very file. */
  PdfReport registered(RegistryFinding finding) {
    return new PdfReport(status, reason, indication, subIndication, words, layers, pages, finding);
  }

  /** A file that is no readable PDF. */
  public static PdfReport unreadable(String code, Words words) {
    return new PdfReport(
        Status.INVALID, code, "TOTAL-FAILED", "FORMAT_FAILURE", words, List.of(), 0);
  }

  /** The answer in one word; unknown is never valid. */
  public enum Status {
    VALID,
    INDETERMINATE,
    INVALID
  }

  /** Whose layer it is. */
  public enum Role {
    PERSON,
    AGENCY,
    OTHER
  }

  public record Words(String vi, String en) {}

  /** One signature, taken alone. */
  public record LayerFinding(
      Role role,
      Status status,
      String reason,
      Words words,
      @Nullable String signer,
      @Nullable String issuer,
      @Nullable Instant signedAt,
      String level,
      String coverage,
      String revocation) {}
}
