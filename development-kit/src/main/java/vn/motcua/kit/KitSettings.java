package vn.motcua.kit;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import vn.motcua.kit.account.Accounts;
import vn.motcua.kit.sms.SmppAccount;

/**
 * How the kit runs.
 *
 * @param dataFolder where everything is kept that outlives a restart
 * @param tokenLifetime how long an access token lives
 * @param keyValidity of the certificates of people and agencies, five years at the most
 * @param portalRedirects where a login of the portal may come back to; any port of these loopback
 *     addresses
 */
public record KitSettings(
    Path dataFolder,
    KitPorts ports,
    Accounts accounts,
    Duration tokenLifetime,
    Period keyValidity,
    SmppAccount smppAccount,
    List<URI> portalRedirects) {
  public KitSettings {
    portalRedirects = List.copyOf(portalRedirects);
  }

  /** Everything as usual, state in this folder. */
  public static KitSettings in(Path dataFolder) {
    return new KitSettings(
        dataFolder,
        KitPorts.standard(0),
        Accounts.standard(),
        Duration.ofHours(1),
        Period.ofYears(3),
        SmppAccount.standard(),
        List.of(URI.create("http://127.0.0.1:8080/login/oauth2/code/motcua")));
  }

  public KitSettings withPorts(KitPorts other) {
    return new KitSettings(
        dataFolder, other, accounts, tokenLifetime, keyValidity, smppAccount, portalRedirects);
  }

  public KitSettings withAccounts(Accounts other) {
    return new KitSettings(
        dataFolder, ports, other, tokenLifetime, keyValidity, smppAccount, portalRedirects);
  }

  public KitSettings withTokenLifetime(Duration other) {
    return new KitSettings(
        dataFolder, ports, accounts, other, keyValidity, smppAccount, portalRedirects);
  }

  public KitSettings withKeyValidity(Period other) {
    return new KitSettings(
        dataFolder, ports, accounts, tokenLifetime, other, smppAccount, portalRedirects);
  }

  public KitSettings withSmppAccount(SmppAccount other) {
    return new KitSettings(
        dataFolder, ports, accounts, tokenLifetime, keyValidity, other, portalRedirects);
  }

  public KitSettings withPortalRedirects(List<URI> other) {
    return new KitSettings(
        dataFolder, ports, accounts, tokenLifetime, keyValidity, smppAccount, other);
  }
}
