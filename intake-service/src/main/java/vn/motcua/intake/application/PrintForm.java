package vn.motcua.intake.application;

import reactor.core.publisher.Mono;
import vn.motcua.intake.application.FormPrinter.Form;
import vn.motcua.intake.application.Organisation.Agency;
import vn.motcua.intake.domain.Dossier;

/** Prints a form of a dossier as it stood at the act the form tells of. */
public final class PrintForm {

  private final Organisation organisation;
  private final FormPrinter printer;

  public PrintForm(Organisation organisation, FormPrinter printer) {
    this.organisation = organisation;
    this.printer = printer;
  }

  /** Empty when the dossier has not come to that act. */
  public Mono<byte[]> handle(Form form, Dossier dossier) {
    if (!form.standsFor(dossier)) {
      return Mono.empty();
    }
    String receiving = dossier.folder().agencies().receiving();
    return Mono.zip(
            organisation.agency(receiving).defaultIfEmpty(Agency.unknown(receiving)),
            organisation.officerName(officer(form, dossier)).defaultIfEmpty(""))
        .flatMap(both -> printer.print(form, dossier, both.getT1(), both.getT2()));
  }

  private static String officer(Form form, Dossier dossier) {
    return switch (form) {
      case RECEIPT -> dossier.accepted().orElseThrow().acceptance().by();
      case SUPPLEMENT_REQUEST -> dossier.folder().supplementAsked().orElseThrow().asked().who();
      case REFUSAL ->
          dossier instanceof Dossier.Refused refused
              ? refused.refusal().refusal().begun().who()
              : "";
    };
  }
}
