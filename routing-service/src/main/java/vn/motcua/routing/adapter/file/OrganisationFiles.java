package vn.motcua.routing.adapter.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.motcua.routing.domain.Agency;
import vn.motcua.routing.domain.OfficeRole;
import vn.motcua.routing.domain.Organisation;
import vn.motcua.routing.domain.Person;

/** Reads the organisation: one YAML file per agency with its units and people. */
public final class OrganisationFiles {

  private static final String SHIPPED = "/organisation/";
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final List<String> REQUIRED_OF_AGENCY =
      Arrays.stream(AgencyFile.class.getRecordComponents()).map(RecordComponent::getName).toList();
  private static final List<String> REQUIRED_OF_PERSON =
      List.of("id", "unit", "name", "title", "roles");

  private OrganisationFiles() {}

  /** The files of a directory, or the sample ones in the jar when none is set. */
  public static Organisation read(@Nullable Path directory) {
    var files = directory == null ? shipped() : below(directory);
    return new Organisation(
        files.stream().map(AgencyFile::asAgency).toList(),
        files.stream().flatMap(file -> file.asPeople().stream()).toList());
  }

  private static List<AgencyFile> shipped() {
    var names = new String(resource("index.txt"), StandardCharsets.UTF_8);
    return names
        .lines()
        .filter(name -> !name.isBlank())
        .map(name -> parse(name, resource(name)))
        .toList();
  }

  private static List<AgencyFile> below(Path directory) {
    var found = new ArrayList<AgencyFile>();
    try (var files = Files.list(directory)) {
      for (var file : files.filter(name -> name.toString().endsWith(".yaml")).sorted().toList()) {
        found.add(parse(file.toString(), Files.readAllBytes(file)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read the organisation in " + directory, unreadable);
    }
    return found;
  }

  private static AgencyFile parse(String name, byte[] content) {
    try {
      var fields = YAML.readTree(content);
      requireAll(name, fields);
      return YAML.treeToValue(fields, AgencyFile.class);
    } catch (JacksonException wrong) {
      throw new IllegalArgumentException(name + ": " + wrong.getOriginalMessage(), wrong);
    }
  }

  private static void requireAll(String name, JsonNode fields) {
    for (var field : REQUIRED_OF_AGENCY) {
      requireText(name, field, fields.get(field));
    }
    for (var person : fields.path("people")) {
      for (var field : REQUIRED_OF_PERSON) {
        requireText(name, "people." + field, person.get(field));
      }
    }
  }

  private static void requireText(String name, String field, @Nullable JsonNode value) {
    if (value == null || value.isNull() || value.asString("x").isBlank()) {
      throw new IllegalArgumentException(name + ": " + field + " is missing");
    }
  }

  private static byte[] resource(String name) {
    try (var stream =
        Objects.requireNonNull(OrganisationFiles.class.getResourceAsStream(SHIPPED + name), name)) {
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The form of one file. */
  record AgencyFile(
      String code,
      String name,
      String nameEn,
      String parentName,
      String deskName,
      String place,
      String address,
      String phone,
      String email,
      String openingHours,
      String symbol,
      List<Agency.Unit> units,
      List<PersonEntry> people) {

    private Agency asAgency() {
      return new Agency(
          code,
          name,
          nameEn,
          parentName,
          deskName,
          place,
          address,
          phone,
          email,
          openingHours,
          symbol,
          units);
    }

    private List<Person> asPeople() {
      return people.stream().map(person -> person.in(code)).toList();
    }
  }

  /** One person in a file. */
  record PersonEntry(
      String id,
      String unit,
      String name,
      String title,
      Set<OfficeRole> roles,
      Person.@Nullable Authority signsFor,
      @Nullable List<Person.Absence> absences) {

    private Person in(String agency) {
      var away = absences == null ? List.<Person.Absence>of() : absences;
      return new Person(id, agency, unit, name, title, roles, signsFor, away, true);
    }
  }
}
