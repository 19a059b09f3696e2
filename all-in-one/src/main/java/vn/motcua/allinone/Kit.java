package vn.motcua.allinone;

import java.net.URI;
import java.util.function.Function;
import vn.motcua.kit.DevelopmentKit;
import vn.motcua.kit.KitPorts;
import vn.motcua.kit.KitSettings;
import vn.motcua.kit.identity.KitLogin;

/** The development kit of this installation. */
final class Kit {

  private static final String DEMO_PASSWORD = "motcua";

  private Kit() {}

  static DevelopmentKit start(Home home, Ports ports) {
    return DevelopmentKit.start(
        KitSettings.in(home.kit()).withPorts(KitPorts.standard(ports.offset())));
  }

  /** From a demo account to its bearer token, by the login page as a browser would. */
  static Function<String, String> signIn(Ports ports) {
    var login = KitLogin.at(URI.create(ports.http(ports.identity())));
    return user -> login.login(user, DEMO_PASSWORD).accessToken();
  }
}
