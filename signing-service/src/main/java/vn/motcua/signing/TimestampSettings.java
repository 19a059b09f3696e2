package vn.motcua.signing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.TimestampDemand;

/**
 * Timestamps and long-term forms ({@code motcua.signing.timestamps.*}).
 *
 * @param use {@code none} says that timestamps are off on purpose
 * @param authorities in the order they are asked
 * @param deadline for all authorities together, each time
 * @param demand of all types of documents that {@code demandByType} does not name
 * @param demandByType by type of document
 * @param atOnce how many documents are worked on at once
 * @param renewBefore how long before its certificates expire a timestamp is renewed
 * @param sunsets from when on an algorithm is no longer relied on: {@code SHA-256}, {@code
 *     RSA-2048}, {@code EC-256}
 * @param alarmAfter how long a document may wait for its timestamp before health is DOWN
 * @param revocation where it is asked whether certificates were revoked
 */
@ConfigurationProperties("motcua.signing.timestamps")
public record TimestampSettings(
    @DefaultValue("AUTHORITIES") Use use,
    @Nullable List<Authority> authorities,
    @DefaultValue("PT60S") Duration deadline,
    @DefaultValue("PENDING") TimestampDemand demand,
    @Nullable Map<DocumentType, TimestampDemand> demandByType,
    @DefaultValue("2") int atOnce,
    @DefaultValue("P182D") Duration renewBefore,
    @Nullable Map<String, Instant> sunsets,
    @DefaultValue("P1D") Duration alarmAfter,
    @DefaultValue Revocation revocation) {
  public TimestampSettings {
    authorities = authorities == null ? List.of() : List.copyOf(authorities);
    demandByType = demandByType == null ? Map.of() : Map.copyOf(demandByType);
    sunsets = sunsets == null ? Map.of() : Map.copyOf(sunsets);
    positive("deadline", deadline);
    positive("alarm-after", alarmAfter);
    if (atOnce < 1 || renewBefore.isNegative()) {
      throw new IllegalArgumentException(
          "motcua.signing.timestamps: at-once is at least 1, renew-before not negative");
    }
  }

  /** Whether there is a pool at all. */
  public enum Use {
    AUTHORITIES,
    NONE
  }

  public List<Authority> pool() {
    return authorities == null ? List.of() : authorities;
  }

  public Map<DocumentType, TimestampDemand> demands() {
    return demandByType == null ? Map.of() : demandByType;
  }

  public Map<String, Instant> algorithmSunsets() {
    return sunsets == null ? Map.of() : sunsets;
  }

  public boolean areOn() {
    return use == Use.AUTHORITIES && !pool().isEmpty();
  }

  private static void positive(String key, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException("motcua.signing.timestamps." + key + ": above zero");
    }
  }

  /**
   * A timestamp authority and the terms on which it is asked.
   *
   * @param name in reasons and logs
   * @param timeout for one call, at most 180 s
   * @param calls most calls in a window; 0: as many as needed
   * @param policy demanded of its tokens (OID)
   */
  public record Authority(
      String name,
      URI address,
      @DefaultValue("PT10S") Duration timeout,
      @DefaultValue("0") int calls,
      @DefaultValue("PT1M") Duration window,
      @Nullable String policy) {
    public Authority {
      http("authorities[" + name + "].address", address);
    }
  }

  /**
   * Where it is asked whether certificates were revoked.
   *
   * @param patience for each call
   * @param overrides addresses asked before those that certificates name
   */
  public record Revocation(
      @DefaultValue("PT10S") Duration patience, @Nullable List<Elsewhere> overrides) {
    public Revocation {
      overrides = overrides == null ? List.of() : List.copyOf(overrides);
    }

    public List<Elsewhere> replaced() {
      return overrides == null ? List.of() : overrides;
    }
  }

  /**
   * Addresses for the certificates of one issuer.
   *
   * @param issuer distinguished name, as RFC 2253 writes it
   * @param responder OCSP
   * @param list of revoked certificates
   */
  public record Elsewhere(String issuer, @Nullable URI responder, @Nullable URI list) {
    public Elsewhere {
      if (responder != null) {
        http("revocation.overrides[" + issuer + "].responder", responder);
      }
      if (list != null) {
        http("revocation.overrides[" + issuer + "].list", list);
      }
    }
  }

  private static void http(String key, URI address) {
    var scheme = address.getScheme();
    if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new IllegalArgumentException(
          "motcua.signing.timestamps." + key + ": an http or https address, not " + address);
    }
  }
}
