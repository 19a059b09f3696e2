package vn.motcua.kit.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kit.inbox.LineJournal;

/**
 * Which serial numbers were given out and which are revoked, on disk before anybody sees a
 * certificate.
 */
final class IssuedCertificates implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final LineJournal journal;
  private final Map<BigInteger, Entry> entries = new LinkedHashMap<>();

  private IssuedCertificates(LineJournal journal) {
    this.journal = journal;
  }

  static IssuedCertificates open(Path file) {
    var issued = new IssuedCertificates(LineJournal.open(file));
    issued.journal.lines().forEach(line -> issued.remember(JSON.readValue(line, Entry.class)));
    return issued;
  }

  synchronized void issued(BigInteger serial, String issuer, String subject) {
    keep(new Entry(serial.toString(16), issuer, subject, null, null));
  }

  /** Revoked for ever; a second revocation changes nothing. */
  synchronized void revoked(BigInteger serial, Instant at, int reason) {
    var entry = entries.get(serial);
    if (entry == null) {
      throw new IllegalArgumentException(
          "No certificate has the serial number " + serial.toString(16));
    }
    if (entry.revokedAt() == null) {
      keep(new Entry(entry.serial(), entry.issuer(), entry.subject(), at, reason));
    }
  }

  synchronized Optional<Entry> find(BigInteger serial) {
    return Optional.ofNullable(entries.get(serial));
  }

  synchronized Map<BigInteger, Entry> all() {
    return Map.copyOf(entries);
  }

  @Override
  public void close() {
    journal.close();
  }

  private void keep(Entry entry) {
    journal.append(JSON.writeValueAsString(entry));
    remember(entry);
  }

  private void remember(Entry entry) {
    entries.put(new BigInteger(entry.serial(), 16), entry);
  }

  /**
   * One certificate.
   *
   * @param serial hexadecimal
   * @param issuer the issuer's distinguished name
   * @param reason CRLReason, RFC 5280, 5.3.1
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      String serial,
      String issuer,
      String subject,
      @Nullable Instant revokedAt,
      @Nullable Integer reason) {}
}
