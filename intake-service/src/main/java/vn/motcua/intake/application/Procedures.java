package vn.motcua.intake.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.intake.domain.Channel;
import vn.motcua.intake.domain.FeeItem;
import vn.motcua.intake.domain.Procedure;

/** The catalogue of procedures, as the register reads it. */
public interface Procedures {

  /** What is in force on that day; empty for an unknown code or case. */
  Optional<Offer> on(LocalDate day, String code, @Nullable String caseCode, Channel channel);

  /** The time limit of the version under which it came in; empty when only words tell it. */
  Optional<TimeLimit> limit(Procedure procedure);

  /** What happens to the promise when a dossier rests for papers. */
  ResumePolicy afterSupplement(Procedure procedure);

  /** What happens to the promise when a dossier rests for a payment or was stopped. */
  ResumePolicy afterOtherPause(Procedure procedure);

  /** A procedure with the fees it asks for and the fields of its electronic form. */
  record Offer(Procedure procedure, List<FeeItem> fees, List<FormRule> form) {
    public Offer {
      fees = List.copyOf(fees);
      form = List.copyOf(form);
    }
  }

  /** A field of the electronic form; {@code required} already minds the channel. */
  record FormRule(String key, boolean required, int maxLength, boolean date) {}

  /** How the law or the agency counts on after a pause. */
  enum ResumePolicy {
    RESTART,
    PAUSE,
    NONE
  }
}
