package vn.motcua.intake.adapter.pdf;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.motcua.intake.application.FormPrinter.Form;

/**
 * How a form is called from a day on, and by which paper: titles are data, since the name of the
 * same slip has changed and will change.
 *
 * @param number 01, 02 or 03
 * @param source printed small at the foot, such as the circular that sets the form
 */
record FormTitle(String number, LocalDate from, String title, String source) {

  static FormTitle on(LocalDate day, Form form, List<FormTitle> titles) {
    return titles.stream()
        .filter(title -> title.number().equals(form.number()) && !day.isBefore(title.from()))
        .max(Comparator.comparing(FormTitle::from))
        .orElseThrow(
            () -> new IllegalStateException("No title for form " + form.number() + " on " + day));
  }
}
