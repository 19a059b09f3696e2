package vn.motcua.intake.adapter.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.catalogue.OnlineLevel;
import vn.motcua.catalogue.Procedure;
import vn.motcua.catalogue.ProcedureCatalogue;
import vn.motcua.catalogue.Text;
import vn.motcua.http.edge.OpenToAll;
import vn.motcua.http.edge.ProblemException;

/** The published procedures (NĐ 118/2025, art. 4: public and transparent). */
@RestController
class ProceduresController {

  private final ProcedureCatalogue catalogue;
  private final Clock clock;

  ProceduresController(ProcedureCatalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @GetMapping("/api/procedures")
  @OpenToAll(reason = "procedures are published by law")
  Mono<Listed> all() {
    return Mono.just(
        new Listed(catalogue.inForce(today()).stream().map(ProceduresController::brief).toList()));
  }

  @GetMapping("/api/procedures/{code}")
  @OpenToAll(reason = "procedures are published by law")
  Mono<Procedure> one(@PathVariable String code) {
    return Mono.justOrEmpty(catalogue.byCode(code, today()))
        .switchIfEmpty(Mono.error(() -> new ProblemException(Refusals.PROCEDURE_NOT_FOUND)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
  }

  private static Brief brief(Procedure procedure) {
    return new Brief(
        procedure.code(),
        procedure.version(),
        procedure.name(),
        procedure.field(),
        procedure.limit().rule(),
        procedure.onlineLevel());
  }

  record Listed(List<Brief> items) {}

  record Brief(
      String code, int version, Text name, Text field, Text limit, OnlineLevel onlineLevel) {}
}
