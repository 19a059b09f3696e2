package vn.motcua.routing.adapter.catalogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Procedure;
import vn.motcua.catalogue.ProcedureCatalogue;
import vn.motcua.catalogue.ResultDocument;
import vn.motcua.catalogue.Step;
import vn.motcua.routing.application.Procedures;
import vn.motcua.routing.domain.DocumentPlan;
import vn.motcua.routing.domain.OfficeRole;
import vn.motcua.routing.domain.RoutePlan;
import vn.motcua.routing.domain.StepPlan;

/** {@link Procedures} from the procedure catalogue. */
public record CataloguedProcedures(ProcedureCatalogue catalogue) implements Procedures {

  @Override
  public Optional<RoutePlan> plan(String procedureCode, int procedureVersion) {
    return catalogue.byVersion(procedureCode, procedureVersion).map(CataloguedProcedures::plan);
  }

  private static RoutePlan plan(Procedure procedure) {
    return new RoutePlan(
        procedure.code(),
        procedure.version(),
        procedure.steps().stream().map(CataloguedProcedures::step).toList(),
        document(procedure.result()));
  }

  private static StepPlan step(Step step) {
    return new StepPlan(
        step.number(),
        step.key(),
        step.name().vi(),
        step.name().en(),
        role(step),
        switch (step.kind()) {
          case WORK -> StepPlan.Work.OFFICER;
          case DOCUMENT -> StepPlan.Work.DOCUMENT;
        },
        step.allotted());
  }

  private static OfficeRole role(Step step) {
    return switch (step.role()) {
      case INTAKE_OFFICER -> OfficeRole.INTAKE_OFFICER;
      case SPECIALIST -> OfficeRole.SPECIALIST;
      case LEADER -> OfficeRole.LEADER;
      case RECORDS_CLERK -> OfficeRole.RECORDS_CLERK;
    };
  }

  private static @Nullable DocumentPlan document(ResultDocument result) {
    var template = result.templateKey();
    var type = result.documentType();
    return template == null || type == null ? null : new DocumentPlan(template, type);
  }
}
