package vn.motcua.intake.application;

import reactor.core.publisher.Mono;
import vn.motcua.intake.domain.Dossier;

/** Prints forms 01, 02 and 03 of TT 03/2025/TT-VPCP from what the register holds. */
public interface FormPrinter {

  /** The bytes are the same each time; the form must stand (see {@link Form#standsFor}). */
  Mono<byte[]> print(Form form, Dossier dossier, Organisation.Agency desk, String officerName);

  /** The forms that intake gives out. */
  enum Form {
    RECEIPT("01"),
    SUPPLEMENT_REQUEST("02"),
    REFUSAL("03");

    private final String number;

    Form(String number) {
      this.number = number;
    }

    public String number() {
      return number;
    }

    /** The form by its official number, or an exception that says so. */
    public static Form numbered(String number) {
      for (Form form : values()) {
        if (form.number.equals(number)) {
          return form;
        }
      }
      throw new IllegalArgumentException("No form is numbered " + number);
    }

    /** Whether the dossier has come to the act that this form tells of. */
    public boolean standsFor(Dossier dossier) {
      return switch (this) {
        case RECEIPT -> dossier.accepted().isPresent();
        case SUPPLEMENT_REQUEST -> dossier.folder().supplementAsked().isPresent();
        case REFUSAL -> dossier instanceof Dossier.Refused;
      };
    }
  }
}
