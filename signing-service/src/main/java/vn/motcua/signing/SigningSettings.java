package vn.motcua.signing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the records office ({@code motcua.signing.*}).
 *
 * @param keysDirectory PKCS#12 files {@code <person>.p12} and {@code agency-<code>.p12}
 * @param imagesDirectory PNG files of the same names
 * @param trust PEM file of the trust anchors
 * @param custody {@code development} allows persons' PKCS#12 keys; anything else refuses them
 * @param certificates SHA-256 of the pinned certificate by person id or agency code
 * @param threads how many PDFs are worked on at once
 * @param sealMillimetres real diameter of the seals
 * @param sweepEvery how often forgotten signings and reservations are looked for
 * @param verificationAddress the public page as printed on documents
 * @param accessLogKept how long it stays known who looked at which document
 * @param calendarDirectory calendars that replace or complete the shipped ones
 * @param archive when and how fast the archive is looked at again
 * @param open limits of what is open to all
 */
@ConfigurationProperties("motcua.signing")
public record SigningSettings(
    Path keysDirectory,
    Path imagesDirectory,
    Path trust,
    @DefaultValue("none") String custody,
    @Nullable Map<String, String> certificates,
    @DefaultValue("2") int threads,
    @DefaultValue("36") double sealMillimetres,
    @DefaultValue("PT30S") Duration sweepEvery,
    @DefaultValue("http://localhost:8083/kiem-tra-van-ban") String verificationAddress,
    @DefaultValue("P1826D") Duration accessLogKept,
    @Nullable Path calendarDirectory,
    @DefaultValue Archive archive,
    @DefaultValue Open open) {
  public SigningSettings {
    certificates = certificates == null ? Map.of() : Map.copyOf(certificates);
  }

  public boolean developmentCustody() {
    return custody.equals("development");
  }

  public Map<String, String> pinned() {
    return certificates == null ? Map.of() : certificates;
  }

  /**
   * What is open to all.
   *
   * @param requestsPerMinute from one address
   * @param attemptsPerCode a minute, from one address for one dossier code
   * @param largestFile that is checked
   */
  public record Open(
      @DefaultValue("60") int requestsPerMinute,
      @DefaultValue("10") int attemptsPerCode,
      @DefaultValue("20MB") DataSize largestFile) {}

  /**
   * The nightly round through the archive.
   *
   * @param at hour of Vietnam's day from which it runs, once a day
   * @param between rest after each document
   */
  public record Archive(
      @DefaultValue("02:30") LocalTime at, @DefaultValue("PT0.1S") Duration between) {}
}
