package vn.motcua.allinone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import vn.motcua.backbone.BackboneException;
import vn.motcua.backbone.BrokerUsers;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.delivery.IntegratorRefused;
import vn.motcua.event.delivery.TopicAccess;
import vn.motcua.kit.inbox.OwnerOnly;

/**
 * Who may sign in to this installation's broker: itself, an administrator for topics and access
 * lists, each service, an integrator. The passwords are made at the first start and stay in files
 * that only their owner may read.
 */
final class BrokerAccounts {

  static final String INTEGRATOR = "integrator";
  private static final String BROKER = "broker";
  private static final String ADMINISTRATOR = "administrator";
  private static final int PASSWORD_BYTES = 24;

  private final BrokerUsers users;
  private final String servers;

  private BrokerAccounts(BrokerUsers users, String servers) {
    this.users = users;
    this.servers = servers;
  }

  /**
   * The accounts of a folder; those that are missing are made, and the integrator's files are
   * written anew, since the port may have changed.
   *
   * @throws BackboneException when the folder cannot be used
   */
  static BrokerAccounts of(Home home, Ports ports) {
    try {
      OwnerOnly.createFolder(home.accounts());
      var accounts =
          new BrokerAccounts(
              new BrokerUsers(passwords(home.accounts()), Set.of(ADMINISTRATOR)),
              ports.bootstrapServers());
      write(forJava(home), accounts.client(INTEGRATOR));
      write(forLibrdkafka(home), accounts.withoutJaas());
      return accounts;
    } catch (IOException | IllegalArgumentException failure) {
      throw new BackboneException(
          "không dùng được tài khoản Kafka trong %s: hãy kiểm tra quyền, hoặc xoá thư mục đó để tạo lại."
              .formatted(home.accounts()),
          "the Kafka accounts in %s cannot be used: check its permissions, or delete it to make them anew."
              .formatted(home.accounts()),
          failure);
    }
  }

  /** Settings of the integrator's account for Java clients and Kafka's own tools. */
  static Path forJava(Home home) {
    return home.accounts().resolve(INTEGRATOR + ".properties");
  }

  /** Settings of the integrator's account for kcat, Python and whatever else has librdkafka. */
  static Path forLibrdkafka(Home home) {
    return home.accounts().resolve(INTEGRATOR + ".conf");
  }

  BrokerUsers users() {
    return users;
  }

  /** Settings by which a client finds the broker and signs in. */
  Map<String, Object> client(String name) {
    var settings = new HashMap<>(users.client(name));
    settings.put("bootstrap.servers", servers);
    return settings;
  }

  /**
   * Makes topics and access lists that are missing: also on a log from before there were accounts.
   *
   * @throws BackboneException when the broker does not take them
   */
  void prepareTopics() {
    try {
      TopicAccess.prepare(client(ADMINISTRATOR), List.of(INTEGRATOR));
    } catch (IntegratorRefused refused) {
      throw new BackboneException(refused.vietnamese(), refused.english(), refused);
    } catch (ExecutionException | TimeoutException failure) {
      throw new BackboneException(
          "Kafka không nhận các chủ đề và quyền truy cập.",
          "Kafka does not take the topics and access lists.",
          failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new BackboneException(
          "việc khởi động bị ngắt.", "starting was interrupted.", interrupted);
    }
  }

  private Map<String, Object> withoutJaas() {
    var settings = client(INTEGRATOR);
    settings.remove("sasl.jaas.config");
    settings.put("sasl.username", INTEGRATOR);
    settings.put("sasl.password", users.passwords().get(INTEGRATOR));
    return settings;
  }

  private static Map<String, String> passwords(Path folder) throws IOException {
    var file = folder.resolve("passwords.properties");
    var passwords = new TreeMap<String, String>();
    if (Files.exists(file)) {
      var kept = new Properties();
      try (var reader = Files.newBufferedReader(file)) {
        kept.load(reader);
      }
      kept.stringPropertyNames().forEach(name -> passwords.put(name, kept.getProperty(name)));
    }
    var random = new SecureRandom();
    names().forEach(name -> passwords.computeIfAbsent(name, _ -> password(random)));
    write(file, passwords);
    return passwords;
  }

  private static Set<String> names() {
    var names =
        Arrays.stream(Topic.values())
            .map(Topic::writer)
            .filter(writer -> !writer.equals("*"))
            .collect(Collectors.toSet());
    names.addAll(List.of(BROKER, ADMINISTRATOR, INTEGRATOR));
    return names;
  }

  /** Of letters, digits, hyphen and underscore: no file format has to quote it. */
  private static String password(SecureRandom random) {
    var bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void write(Path file, Map<String, ?> settings) throws IOException {
    var lines =
        new TreeMap<>(settings)
            .entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
    OwnerOnly.write(file, lines.getBytes(StandardCharsets.UTF_8));
  }
}
