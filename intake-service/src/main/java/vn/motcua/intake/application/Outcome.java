package vn.motcua.intake.application;

import java.util.List;
import vn.motcua.intake.domain.FieldError;
import vn.motcua.intake.domain.FieldFault;
import vn.motcua.intake.domain.Objection;

/** What came of an act; everything but {@link Done} changed nothing. */
public sealed interface Outcome {

  /** It stands; {@code repeated} when the same request had already done it. */
  record Done(Filed filed, boolean repeated) implements Outcome {}

  /** The rules decline it. */
  record Objected(Objection objection) implements Outcome {}

  /** Fields that cannot stay as they are. */
  record Invalid(List<FieldError> errors) implements Outcome {
    public Invalid {
      errors = List.copyOf(errors);
    }

    static Invalid missing(String field) {
      return new Invalid(List.of(new FieldError(field, FieldFault.REQUIRED)));
    }
  }

  /** Files that cannot be taken. */
  record PapersRefused(List<PaperFault> faults) implements Outcome {
    public PapersRefused {
      faults = List.copyOf(faults);
    }
  }

  /** No such procedure, case, or agency. */
  record Unknown(String what, String code) implements Outcome {}

  /** The key was used before, for something else. */
  record KeyUsedOtherwise() implements Outcome {}

  /** Nothing there, as far as the caller may know. */
  record NotFound() implements Outcome {}

  /** The caller may see the dossier, but the act belongs to another desk. */
  record NotYours() implements Outcome {}

  /** The calendar of a year is missing: nothing can be promised. */
  record NoCalendar(int year) implements Outcome {}

  /** The procedure tells its time limit in words only: nothing can be promised. */
  record NoLimit() implements Outcome {}

  /** What the register needs to know first has not arrived yet. */
  record NotReady() implements Outcome {}
}
