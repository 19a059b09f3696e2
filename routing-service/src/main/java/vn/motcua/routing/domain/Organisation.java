package vn.motcua.routing.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Agencies and their people as they should be; contradictions are refused. */
public record Organisation(List<Agency> agencies, List<Person> people) {

  public Organisation {
    agencies = List.copyOf(agencies);
    people = List.copyOf(people);
    var problems = problems(agencies, people);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  private static List<String> problems(List<Agency> agencies, List<Person> people) {
    var problems = new ArrayList<String>();
    twice(agencies.stream().map(Agency::code).toList())
        .forEach(code -> problems.add("agency twice: " + code));
    twice(people.stream().map(Person::personId).toList())
        .forEach(id -> problems.add("person twice: " + id));
    for (var person : people) {
      var known =
          agencies.stream()
              .filter(agency -> agency.code().equals(person.agency()))
              .flatMap(agency -> agency.units().stream())
              .anyMatch(unit -> Objects.equals(unit.key(), person.unit()));
      if (!known) {
        problems.add(
            person.personId()
                + " belongs to no known unit: "
                + person.agency()
                + " "
                + person.unit());
      }
    }
    return problems;
  }

  private static Set<String> twice(List<String> ids) {
    var seen = new HashSet<String>();
    return ids.stream().filter(id -> !seen.add(id)).collect(Collectors.toSet());
  }
}
