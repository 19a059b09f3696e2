package vn.motcua.signing.adapter.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.ListDispatches;
import vn.motcua.signing.application.ListDispatches.Overdue;
import vn.motcua.signing.application.OutgoingDocuments.AgencyPage;
import vn.motcua.signing.domain.Urgency;

/** Issued documents that should have left by now (NĐ 30/2020, art. 18.1). */
@RestController
class OverdueDispatchController {
  private final ListDispatches dispatches;

  OverdueDispatchController(ListDispatches dispatches) {
    this.dispatches = dispatches;
  }

  @GetMapping("/api/dispatches/overdue")
  @AllowedTo({Role.RECORDS_CLERK, Role.LEADER})
  Mono<Items<Row>> overdue(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit,
      Caller caller) {
    var asked = Items.limit(limit);
    return dispatches
        .overdue(new AgencyPage(caller.agencyOrRefuse(), after, asked + 1))
        .map(found -> Items.page(found.stream().map(Row::of).toList(), asked, Row::documentId));
  }

  record Row(
      String documentId, String symbol, Urgency urgency, List<String> unsent, Instant dueAt) {
    static Row of(Overdue overdue) {
      var issued = overdue.issued();
      return new Row(
          issued.id().value(),
          issued.signing().number().notation(),
          issued.manuscript().handling().urgency(),
          issued.after().circulation().unsent(),
          overdue.dueAt());
    }
  }
}
