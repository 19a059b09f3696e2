package vn.motcua.signing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A certificate as the office knows it: whose it is, from when to when, and which warnings of its
 * end have been given.
 *
 * @param serial hexadecimal, as its issuer numbers it
 * @param path DER, the certificate first and its issuers after it
 * @param warned thresholds in days that have been told
 */
public record RegisteredCertificate(
    String sha256,
    CertificateOwner owner,
    String serial,
    String subject,
    String issuer,
    Instant validFrom,
    Instant validUntil,
    List<byte[]> path,
    Instant firstSeen,
    Instant lastSeen,
    List<Integer> warned) {

  /** Days before its end at which somebody has to hear of it, the latest last. */
  public static final List<Integer> THRESHOLDS = List.of(90, 30, 7);

  public RegisteredCertificate {
    path = List.copyOf(path);
    warned = List.copyOf(warned);
  }

  /** Whole days that are left, negative when it has ended. */
  public long daysLeft(Instant at) {
    return Math.floorDiv(
        Duration.between(at, validUntil).toSeconds(), Duration.ofDays(1).toSeconds());
  }

  public boolean isValid(Instant at) {
    return !at.isBefore(validFrom) && !at.isAfter(validUntil);
  }

  /** The tightest threshold that has been passed, unless it was told already. */
  public Optional<Integer> dueWarning(Instant at) {
    return THRESHOLDS.reversed().stream()
        .filter(days -> daysLeft(at) < days)
        .findFirst()
        .filter(days -> !warned.contains(days));
  }
}
