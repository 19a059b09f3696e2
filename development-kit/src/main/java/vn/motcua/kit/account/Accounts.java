package vn.motcua.kit.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everybody the kit knows, read from a YAML file of the form of {@code accounts.yaml} beside this
 * class.
 */
public record Accounts(List<Agency> agencies, List<Person> people, List<Machine> machines) {
  private static final JsonMapper JSON = JsonMapper.shared();

  public Accounts {
    agencies = List.copyOf(agencies);
    people = List.copyOf(people);
    machines = List.copyOf(machines);
    refuseDuplicates(people.stream().map(Person::user), "user name");
    refuseDuplicates(people.stream().map(Person::person), "person id");
    refuseDuplicates(agencies.stream().map(Agency::code), "agency code");
  }

  /** Two ward offices with an account for every role. */
  public static Accounts standard() {
    try (var file = Objects.requireNonNull(Accounts.class.getResourceAsStream("accounts.yaml"))) {
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another file of the same form. */
  public static Accounts from(Path path) {
    try (var file = Files.newInputStream(path)) {
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the accounts in " + path, e);
    }
  }

  public Optional<Person> byUser(String user) {
    return people.stream().filter(person -> person.user().equals(user)).findFirst();
  }

  public Optional<Person> byPerson(String id) {
    return people.stream().filter(person -> person.person().equals(id)).findFirst();
  }

  public Optional<Machine> byClient(String client) {
    return machines.stream().filter(machine -> machine.client().equals(client)).findFirst();
  }

  public Optional<Agency> agency(String code) {
    return agencies.stream().filter(agency -> agency.code().equals(code)).findFirst();
  }

  private static Accounts read(InputStream file) {
    Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    return JSON.convertValue(tree, Accounts.class);
  }

  private static void refuseDuplicates(Stream<String> values, String what) {
    var all = values.toList();
    if (all.stream().distinct().count() < all.size()) {
      throw new IllegalArgumentException("The accounts file has the same " + what + " twice");
    }
  }
}
