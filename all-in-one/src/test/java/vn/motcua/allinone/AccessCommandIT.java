package vn.motcua.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.AuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.backbone.BrokerUsers;
import vn.motcua.backbone.EmbeddedBroker;
import vn.motcua.backbone.LocalPorts;
import vn.motcua.event.contract.Topic;

class AccessCommandIT {

  private static final BrokerUsers USERS =
      new BrokerUsers(Map.of("broker", "b-1", "root", "r-1", "bank", "k-1"), Set.of("root"));

  @TempDir static Path folder;
  private static EmbeddedBroker broker;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeAll
  static void start() {
    broker =
        EmbeddedBroker.start(folder.resolve("kafka"), LocalPorts.free(), LocalPorts.free(), USERS);
  }

  @AfterAll
  static void end() {
    broker.close();
  }

  @Test
  void makesTopicsAndAccessListsOnAnOfficesBroker() throws Exception {
    var file = config("root", "r-1");

    assertThat(run("--lang=en", "--config", file, "--lang", "en", "--integrator", "bank")).isZero();

    assertThat(said()).isEqualTo("The topics and access lists are in place.\n");
    var bank = new BrokerClient(client("bank"));
    bank.commit(Topic.DOSSIER, "bank-1");
    assertThatThrownBy(() -> bank.commit(Topic.DOSSIER, "post-1"))
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  void saysInASentenceThatTheBrokerRefusesTheAccount() throws Exception {
    assertThat(run("--config", config("root", "guess"))).isEqualTo(1);

    assertThat(said())
        .startsWith("motcua: Kafka refuses: ")
        .contains("Invalid username or password")
        .doesNotContain("guess");
  }

  @Test
  void refusesAnIntegratorWithAServicesName() throws Exception {
    var file = config("root", "r-1");

    assertThat(run("--config", file, "--integrator", "intake")).isEqualTo(1);
    assertThat(run("--config", file, "--integrator", "intake-service")).isEqualTo(1);
    assertThat(run("--config", file, "--integrator", "*")).isEqualTo(1);

    assertThat(said()).contains("motcua: intake cannot be an integrator's name: ");
  }

  @Test
  void refusesInVietnameseToo() throws Exception {
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    var arguments = List.of("--config", config("root", "r-1"), "--integrator", "intake-x");

    assertThat(AccessCommand.run(arguments, out, new Words(true, out))).isEqualTo(1);

    assertThat(said())
        .startsWith("motcua: intake-x không thể là tên bên tích hợp: ")
        .endsWith("sẽ chồng lên nhau.\n");
  }

  @Test
  void tellsHowItIsUsed() {
    assertThat(run("--integrator", "bank")).isEqualTo(2);
    assertThat(run("--config")).isEqualTo(2);

    assertThat(said()).contains("Usage: ./motcua events access --config FILE");
  }

  private int run(String... arguments) {
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return AccessCommand.run(List.of(arguments), out, new Words(false, out));
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private static String config(String name, String password) throws Exception {
    var lines =
        client(name).entrySet().stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue())
            .map(line -> line.replace("r-1", password))
            .collect(Collectors.toList());
    return Files.write(Files.createTempFile(folder, "admin", ".properties"), lines).toString();
  }

  private static Map<String, Object> client(String name) {
    var settings = new HashMap<>(USERS.client(name));
    settings.put("bootstrap.servers", broker.bootstrapServers());
    return settings;
  }
}
