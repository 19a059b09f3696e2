package vn.motcua.kit;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import vn.motcua.kit.account.Accounts;

/**
 * The kit as a process of its own. Settings come from the environment: {@code MOTCUA_KIT_FOLDER},
 * {@code MOTCUA_PORT_OFFSET}, {@code MOTCUA_KIT_ACCOUNTS}.
 */
public final class DevelopmentKitApplication {
  private DevelopmentKitApplication() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      var kit = DevelopmentKit.start(settings(System.getenv()));
      var stopped = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(kit, stopped)));
      tell(kit);
      stopped.await();
    } catch (RuntimeException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  static KitSettings settings(Map<String, String> environment) {
    var offset = Integer.parseInt(environment.getOrDefault("MOTCUA_PORT_OFFSET", "0"));
    var folder = Path.of(environment.getOrDefault("MOTCUA_KIT_FOLDER", ".motcua/kit"));
    var settings = KitSettings.in(folder).withPorts(KitPorts.standard(offset));
    var accounts = environment.get("MOTCUA_KIT_ACCOUNTS");
    return accounts == null ? settings : settings.withAccounts(Accounts.from(Path.of(accounts)));
  }

  private static void tell(DevelopmentKit kit) {
    System.out.printf(
        """
        Tin nhắn, tài khoản mẫu / messages, accounts: %s
        Đăng nhập (OIDC) / identity:                  %s
        Dấu thời gian / time-stamps:                  %s
        SMTP %d, SMPP %d
        """,
        kit.pageUri(), kit.issuer(), kit.timeStampUri(), kit.smtp().port(), kit.smpp().port());
  }

  private static void stop(DevelopmentKit kit, CountDownLatch stopped) {
    kit.close();
    stopped.countDown();
  }
}
