package vn.motcua.routing.adapter.http;

import static vn.motcua.http.edge.Role.INTAKE_OFFICER;
import static vn.motcua.http.edge.Role.LEADER;
import static vn.motcua.http.edge.Role.RECORDS_CLERK;
import static vn.motcua.http.edge.Role.SPECIALIST;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.routing.application.ReadOrganisation;
import vn.motcua.routing.domain.Agency;
import vn.motcua.routing.domain.OfficeRole;
import vn.motcua.routing.domain.Person;

/** An officer's own agency and its people. */
@RestController
final class OrganisationController {

  private final ReadOrganisation readOrganisation;
  private final Clock clock;

  OrganisationController(ReadOrganisation readOrganisation, Clock clock) {
    this.readOrganisation = readOrganisation;
    this.clock = clock;
  }

  @GetMapping("/api/organisation/agencies")
  @AllowedTo({INTAKE_OFFICER, SPECIALIST, LEADER, RECORDS_CLERK})
  Mono<Items<Agency>> agencies(Caller caller) {
    return readOrganisation
        .agency(caller.agencyOrRefuse())
        .map(List::of)
        .defaultIfEmpty(List.of())
        .map(Items::all);
  }

  @GetMapping("/api/organisation/people")
  @AllowedTo({INTAKE_OFFICER, SPECIALIST, LEADER, RECORDS_CLERK})
  Mono<Items<PersonView>> people(Caller caller) {
    var today = VietnamTime.of(clock.instant()).toLocalDate();
    return readOrganisation
        .people(caller.agencyOrRefuse())
        .map(person -> PersonView.of(person, today))
        .collectList()
        .map(Items::all);
  }

  /** A list that is always whole. */
  record Items<T>(List<T> items, @Nullable String next) {

    static <T> Items<T> all(List<T> items) {
      return new Items<>(items, null);
    }
  }

  /** A colleague. */
  record PersonView(
      String personId,
      String unit,
      String name,
      String title,
      List<OfficeRole> roles,
      boolean absentToday,
      List<Person.Absence> absences) {

    private static PersonView of(Person person, LocalDate today) {
      return new PersonView(
          person.personId(),
          person.unit(),
          person.name(),
          person.title(),
          person.roles().stream().sorted().toList(),
          person.absentOn(today),
          person.absences());
    }
  }
}
