package vn.motcua.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import vn.motcua.kit.account.Accounts;
import vn.motcua.kit.authority.AuthorityServer;
import vn.motcua.kit.identity.IdentityProvider;
import vn.motcua.kit.identity.IdentitySettings;
import vn.motcua.kit.identity.KitLogin;
import vn.motcua.kit.image.SampleImages;
import vn.motcua.kit.inbox.Inbox;
import vn.motcua.kit.mail.SmtpReceiver;
import vn.motcua.kit.page.KitPage;
import vn.motcua.kit.sms.SmppReceiver;

/**
 * The running kit: everything that stands in for the outside world on this machine, on the loopback
 * address only.
 */
public final class DevelopmentKit implements AutoCloseable {
  private final KitSettings settings;
  private final Running running;
  private final Inbox inbox;
  private final SmtpReceiver smtp;
  private final SmppReceiver smpp;
  private final AuthorityServer authority;
  private final SampleImages images;
  private final KitPage page;
  private final IdentityProvider identity;

  private DevelopmentKit(KitSettings settings, Running running) {
    this.settings = settings;
    this.running = running;
    var folder = settings.dataFolder();
    var ports = settings.ports();
    var accounts = settings.accounts();
    inbox = running.add(Inbox.open(folder.resolve("messages.jsonl")));
    smtp = running.add(SmtpReceiver.start(ports.smtp(), inbox));
    smpp = running.add(SmppReceiver.start(ports.smpp(), inbox, settings.smppAccount()));
    authority =
        running.add(
            AuthorityServer.start(ports.authority(), folder, accounts, settings.keyValidity()));
    images = new SampleImages(folder.resolve("images"));
    images.draw(accounts);
    var faults =
        Map.of("sms", smpp.faults(), "email", smtp.faults(), "authority", authority.faults());
    page =
        running.add(
            KitPage.start(
                ports.page(), inbox, accounts, authority.authority().trustFile(), faults));
    identity =
        running.add(IdentityProvider.start(identitySettings(settings, page.uri()), accounts));
  }

  /** Everything listens when it returns; refuses where anything says "production". */
  public static DevelopmentKit start(KitSettings settings) {
    NotInProduction.refuse();
    var running = new Running();
    try {
      return new DevelopmentKit(settings, running);
    } catch (RuntimeException e) {
      running.close();
      throw e;
    }
  }

  /** The name of the identity provider, the {@code iss} of its tokens. */
  public URI issuer() {
    return URI.create(identity.issuer());
  }

  /** The public keys of the tokens. */
  public URI jwkSetUri() {
    return URI.create(identity.jwkSetUri());
  }

  /** Gets tokens as a client does. */
  public KitLogin login() {
    return KitLogin.at(issuer());
  }

  /** The page of sent messages. */
  public URI pageUri() {
    return page.uri();
  }

  /** RFC 3161 time-stamps. */
  public URI timeStampUri() {
    return authority.timeStampUri();
  }

  /** Revocation and its switches. */
  public AuthorityServer authority() {
    return authority;
  }

  /** All messages received. */
  public Inbox inbox() {
    return inbox;
  }

  /** The e-mail server. */
  public SmtpReceiver smtp() {
    return smtp;
  }

  /** The SMS centre. */
  public SmppReceiver smpp() {
    return smpp;
  }

  /** Everybody who can log in. */
  public Accounts accounts() {
    return settings.accounts();
  }

  /** {@code keys/<owner>.p12}; the owner is a person's id, or {@code agency-<code>}. */
  public Path keyFile(String owner) {
    return authority.authority().keyFile(owner);
  }

  /** {@code images/<owner>.png}; the owner is a person's id, or {@code agency-<code>}. */
  public Path imageFile(String owner) {
    return images.file(owner);
  }

  /** The root certificate as PEM. */
  public Path trustFile() {
    return authority.authority().trustFile();
  }

  @Override
  public void close() {
    running.close();
  }

  private static IdentitySettings identitySettings(KitSettings settings, URI page) {
    var wanted = settings.ports().identity();
    return new IdentitySettings(
        wanted == 0 ? freePort() : wanted,
        settings.tokenLifetime(),
        settings.portalRedirects(),
        settings.dataFolder().resolve("identity/token-key.json"),
        page);
  }

  // The issuer's name contains the port, so it must be known before the server starts.
  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
