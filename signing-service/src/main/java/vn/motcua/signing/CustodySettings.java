package vn.motcua.signing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where keys are that are no files beside us, and how the outside is tried ({@code
 * motcua.signing.*}).
 *
 * @param keepers by person id or agency code; whoever is not named has a PKCS#12 file
 * @param agentLifetime how long an agent has to answer
 * @param probing how the outside is tried
 */
@ConfigurationProperties("motcua.signing")
public record CustodySettings(
    @Nullable Map<String, Keeper> keepers,
    @DefaultValue("PT10M") Duration agentLifetime,
    @DefaultValue Probing probing) {
  public CustodySettings {
    keepers = keepers == null ? Map.of() : Map.copyOf(keepers);
    if (agentLifetime.isNegative() || agentLifetime.compareTo(Duration.ofMinutes(30)) > 0) {
      throw new IllegalArgumentException("motcua.signing.agent-lifetime: at most 30 minutes");
    }
  }

  public Map<String, Keeper> kept() {
    return keepers == null ? Map.of() : keepers;
  }

  /** Where a key is. */
  public enum Kind {
    /** A PKCS#11 token or a partition of an HSM at this server. */
    PKCS11,
    /** A remote signing service by CSC API v2. */
    CSC,
    /** A token at its owner's own computer, reached by an agent of his browser. */
    EXTERNAL
  }

  /**
   * Who keeps a key.
   *
   * @param kind where it is
   * @param agency whether it is an agency's seal; a person's otherwise
   * @param library of the token's maker (PKCS11)
   * @param slot number of the slot (PKCS11)
   * @param slotIndex place of the slot in the library's list, when {@code slot} is absent
   * @param pinFile the token's PIN, readable by this service only; absent: the clerk enters it
   * @param sessions signatures at once (PKCS11)
   * @param patience wait for a free session, or for each answer of the service
   * @param address of the service, ending with a slash (CSC)
   * @param accessTokenFile the service's access token; read for each call (CSC)
   * @param credential its id at the service (CSC)
   * @param secrets ids of what the owner enters: PIN first, one-time password second (CSC)
   * @param chain PEM of the certificate and its issuers (EXTERNAL; issuers for PKCS11)
   */
  public record Keeper(
      Kind kind,
      @DefaultValue("false") boolean agency,
      @Nullable Path library,
      @Nullable Long slot,
      @DefaultValue("0") int slotIndex,
      @Nullable Path pinFile,
      @DefaultValue("4") int sessions,
      @DefaultValue("PT20S") Duration patience,
      @Nullable URI address,
      @Nullable Path accessTokenFile,
      @Nullable String credential,
      @DefaultValue("PIN") List<String> secrets,
      @Nullable Path chain) {
    public Keeper {
      secrets = List.copyOf(secrets);
    }
  }

  /**
   * How the outside is tried.
   *
   * @param every how often by the clock
   * @param atMostEvery how often on demand
   * @param patience for each call
   * @param timestampAuthorities addresses of TSAs by name
   */
  public record Probing(
      @DefaultValue("PT1H") Duration every,
      @DefaultValue("PT1M") Duration atMostEvery,
      @DefaultValue("PT10S") Duration patience,
      @Nullable Map<String, URI> timestampAuthorities) {
    public Probing {
      timestampAuthorities =
          timestampAuthorities == null ? Map.of() : Map.copyOf(timestampAuthorities);
    }

    public Map<String, URI> authorities() {
      return timestampAuthorities == null ? Map.of() : timestampAuthorities;
    }
  }
}
