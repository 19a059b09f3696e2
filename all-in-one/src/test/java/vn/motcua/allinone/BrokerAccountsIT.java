package vn.motcua.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.backbone.BackboneException;

class BrokerAccountsIT {

  private static final Ports PORTS = new Ports(0);

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void chooseHome() {
    home = new Home(folder);
  }

  @Test
  void givesEachAccountAPasswordOfItsOwnThatStaysOverARestart() {
    var first = BrokerAccounts.of(home, PORTS).users();

    var second = BrokerAccounts.of(home, new Ports(10)).users();

    assertThat(second).isEqualTo(first);
    assertThat(first.passwords())
        .containsOnlyKeys(
            "broker",
            "administrator",
            "intake-service",
            "routing-service",
            "signing-service",
            "notification-service",
            "integrator");
    assertThat(new HashSet<>(first.passwords().values())).hasSize(7);
    assertThat(first.administrators()).containsExactly("administrator");
  }

  @Test
  void keepsEveryFileForItsOwnerAlone() throws Exception {
    BrokerAccounts.of(home, PORTS);

    assertThat(Files.getPosixFilePermissions(home.accounts()))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    try (var files = Files.list(home.accounts())) {
      assertThat(files)
          .hasSize(3)
          .allSatisfy(file ->
              assertThat(Files.getPosixFilePermissions(file))
                  .isEqualTo(PosixFilePermissions.fromString("rw-------")));
    }
  }

  @Test
  void writesTheIntegratorsFilesForTheBrokersPortOfToday() throws Exception {
    BrokerAccounts.of(home, PORTS);
    var accounts = BrokerAccounts.of(home, new Ports(10));

    var java = new Properties();
    try (var file = Files.newBufferedReader(BrokerAccounts.forJava(home))) {
      java.load(file);
    }

    assertThat(java).isEqualTo(accounts.client("integrator"));
    assertThat(Files.readAllLines(BrokerAccounts.forLibrdkafka(home)))
        .containsExactly(
            "bootstrap.servers=127.0.0.1:19102",
            "sasl.mechanism=PLAIN",
            "sasl.password=" + accounts.users().passwords().get("integrator"),
            "sasl.username=integrator",
            "security.protocol=SASL_PLAINTEXT");
  }

  @Test
  void tellsNoPasswordToALog() {
    var users = BrokerAccounts.of(home, PORTS).users();

    assertThat(users.passwords().values())
        .allSatisfy(password -> assertThat(users.toString()).doesNotContain(password));
  }

  @Test
  void saysInASentenceThatItsFolderCannotBeUsed() throws Exception {
    Files.writeString(home.accounts(), "not a folder");

    assertThatThrownBy(() -> BrokerAccounts.of(home, PORTS))
        .isInstanceOf(BackboneException.class)
        .hasMessageContaining(home.accounts().toString());
  }
}
