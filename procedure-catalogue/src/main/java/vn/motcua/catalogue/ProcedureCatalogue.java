package vn.motcua.catalogue;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Every version of every procedure the installation knows; immutable. */
public final class ProcedureCatalogue {

  private final Map<String, TreeMap<Integer, Procedure>> versions = new TreeMap<>();

  private ProcedureCatalogue(Collection<Procedure> shipped, Collection<Procedure> own) {
    shipped.forEach(this::put);
    own.forEach(this::put);
  }

  /**
   * The shipped procedures.
   *
   * @throws CatalogueException naming file and field when one cannot be used
   */
  public static ProcedureCatalogue shipped() {
    return new ProcedureCatalogue(new ProcedureFiles().shipped(), List.of());
  }

  /**
   * The shipped procedures, replaced and completed by those below {@code directory}.
   *
   * @throws CatalogueException naming file and field when one cannot be used
   */
  public static ProcedureCatalogue from(Path directory) {
    return new ProcedureCatalogue(
        new ProcedureFiles().shipped(), new ProcedureFiles().below(directory));
  }

  /** The newest version of a procedure that is in force on {@code day}. */
  public Optional<Procedure> byCode(String code, LocalDate day) {
    return versionsOf(code).values().stream()
        .filter(procedure -> procedure.inForce(day))
        .max(comparing(Procedure::effectiveFrom).thenComparing(comparingInt(Procedure::version)));
  }

  /** One version, in force or not: what a dossier was accepted under. */
  public Optional<Procedure> byVersion(String code, int version) {
    return Optional.ofNullable(versionsOf(code).get(version));
  }

  /** What is in force on {@code day}, one version each, by code. */
  public List<Procedure> inForce(LocalDate day) {
    return versions.keySet().stream().flatMap(code -> byCode(code, day).stream()).toList();
  }

  private void put(Procedure procedure) {
    versions
        .computeIfAbsent(procedure.code(), code -> new TreeMap<>())
        .put(procedure.version(), procedure);
  }

  private TreeMap<Integer, Procedure> versionsOf(String code) {
    return Objects.requireNonNullElseGet(versions.get(code), TreeMap::new);
  }
}
