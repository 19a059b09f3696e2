package vn.motcua.backbone;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may sign in to a broker (SASL/PLAIN on the loopback interface). Everything that no access
 * list allows is refused, but to the administrators.
 *
 * @param passwords by name
 * @param administrators names that may do everything
 */
public record BrokerUsers(Map<String, String> passwords, Set<String> administrators) {

  private static final String BROKER = "broker";
  private static final String LOGIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\""
          + " password=\"%s\"";

  public BrokerUsers {
    passwords = Map.copyOf(passwords);
    administrators = Set.copyOf(administrators);
    if (!passwords.containsKey(BROKER) || !passwords.keySet().containsAll(administrators)) {
      throw new IllegalArgumentException(
          "the broker itself and each administrator need a password");
    }
  }

  /** Settings by which a client signs in under a name. */
  public Map<String, Object> client(String name) {
    return Map.of(
        "security.protocol", "SASL_PLAINTEXT",
        "sasl.mechanism", "PLAIN",
        "sasl.jaas.config", login(name) + ";");
  }

  /** What the broker checks sign-ins against; it signs in to itself too. */
  String known() {
    return login(BROKER)
        + new TreeMap<>(passwords)
            .entrySet().stream()
                .map(user -> " user_%s=\"%s\"".formatted(user.getKey(), user.getValue()))
                .collect(Collectors.joining())
        + ";";
  }

  String superUsers() {
    return Stream.concat(Stream.of(BROKER), administrators.stream())
        .map(name -> "User:" + name)
        .distinct()
        .collect(Collectors.joining(";"));
  }

  /** The names only: passwords are for no log. */
  @Override
  public String toString() {
    return "BrokerUsers" + new TreeMap<>(passwords).keySet();
  }

  private String login(String name) {
    return LOGIN.formatted(name, passwords.get(name));
  }
}
