package vn.motcua.allinone.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import vn.motcua.allinone.Ports;

/** The running office as its clients see it: addresses, and a token for each person. */
final class Office {

  static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Http http;
  private final Ports ports;
  private final Function<String, String> signIn;
  private final Map<Actor, String> tokens = new HashMap<>();

  /**
   * @param signIn from an account to its bearer token
   */
  Office(Http http, Ports ports, Function<String, String> signIn) {
    this.http = http;
    this.ports = ports;
    this.signIn = signIn;
  }

  Http http() {
    return http;
  }

  String token(Actor who) {
    return tokens.computeIfAbsent(who, actor -> signIn.apply(actor.user()));
  }

  String intake(String path) {
    return ports.http(ports.intake()) + path;
  }

  String routing(String path) {
    return ports.http(ports.routing()) + path;
  }

  String signing(String path) {
    return ports.http(ports.signing()) + path;
  }

  String notification(String path) {
    return ports.http(ports.notification()) + path;
  }

  Answer get(Actor who, String url) {
    return http.get(url, token(who));
  }

  Answer post(Actor who, String url, Object body) {
    return http.post(url, token(who), body);
  }

  Answer post(Actor who, String url) {
    return http.post(url, token(who), null);
  }

  /** Waits until what {@code who} sees at {@code url} is as it should be. */
  JsonNode await(Actor who, String url, String what, Predicate<JsonNode> asItShould) {
    return Narrator.await(
        what,
        PATIENCE,
        () -> {
          var answer = get(who, url);
          return answer.ok() && asItShould.test(answer.json())
              ? Optional.of(answer.json())
              : Optional.empty();
        });
  }
}
