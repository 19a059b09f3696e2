package vn.motcua.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.application.Procedures.FormRule;
import vn.motcua.intake.domain.FieldError;
import vn.motcua.intake.domain.FieldFault;

class FormErrorsTest {

  private static final List<FormRule> RULES =
      List.of(new FormRule("born", false, 20, true), new FormRule("note", false, 20, false));

  @Test
  void aDateThatDoesNotExistIsRefusedWhereTheProcedureAsksForOne() {
    assertThat(SubmissionCheck.formErrors(Map.of("born", "99/99/9999"), RULES))
        .containsExactly(new FieldError("form.born", FieldFault.NOT_A_DATE));
    assertThat(SubmissionCheck.formErrors(Map.of("note", "99/99/9999"), RULES)).isEmpty();
    assertThat(SubmissionCheck.formErrors(Map.of("born", "14/05/1990"), RULES)).isEmpty();
    assertThat(SubmissionCheck.formErrors(Map.of("born", ""), RULES)).isEmpty();
  }
}
