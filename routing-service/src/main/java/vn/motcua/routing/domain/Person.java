package vn.motcua.routing.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An officer.
 *
 * @param unit key of a unit of his agency
 * @param authority null when he signs nothing in the agency's name
 */
public record Person(
    String personId,
    String agency,
    String unit,
    String name,
    String title,
    Set<OfficeRole> roles,
    @Nullable Authority authority,
    List<Absence> absences,
    boolean active) {

  public Person {
    roles = Set.copyOf(roles);
    absences = List.copyOf(absences);
  }

  /** The same person, no longer in office. */
  public Person retired() {
    return new Person(personId, agency, unit, name, title, roles, authority, absences, false);
  }

  public boolean absentOn(LocalDate day) {
    return absences.stream().anyMatch(absence -> absence.covers(day));
  }

  /**
   * In what capacity he signs, and for which days (NĐ 30/2020, art. 13).
   *
   * @param inPlaceOf null when he signs in his own right
   */
  public record Authority(
      String capacity,
      String authorityLine,
      String signerTitle,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable Mandate inPlaceOf) {}

  /**
   * In whose place somebody signs, and by which paper.
   *
   * @param principal id of the person whose place it is
   * @param documentTypes the only types it covers; null = all
   */
  public record Mandate(
      String principal,
      Ground ground,
      @Nullable String instrument,
      @Nullable LocalDate instrumentDate,
      @Nullable List<String> documentTypes) {
    public Mandate {
      if (principal == null || ground == null) {
        throw new IllegalArgumentException("signsFor.inPlaceOf needs principal and ground");
      }
      documentTypes = documentTypes == null ? null : List.copyOf(documentTypes);
    }

    /** Why another's place is taken. */
    public enum Ground {
      /** He is absent and his deputy acts. */
      ABSENCE,
      /** Authorised in writing. */
      AUTHORISATION
    }
  }

  /** Days of absence, both included. */
  public record Absence(LocalDate from, LocalDate to) {
    public Absence {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("An absence must not end before it begins: " + from);
      }
    }

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }
}
