package vn.motcua.signing.adapter.http;

import static vn.motcua.signing.adapter.http.DocumentController.officer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.ApproveStub;
import vn.motcua.signing.application.OutgoingDocuments.AgencyPage;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.RefusedConfidential;
import vn.motcua.signing.domain.SecrecyGround;

/** Stubs of secret documents: that there was one, why and who confirmed it; nothing of it. */
@RestController
@RequestMapping("/api/confidential-stubs")
class StubController {
  private static final Logger LOG = LoggerFactory.getLogger(StubController.class);

  private final ApproveStub stubs;

  StubController(ApproveStub stubs) {
    this.stubs = stubs;
  }

  @GetMapping
  @AllowedTo({Role.LEADER, Role.RECORDS_CLERK})
  Mono<Items<View>> list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit,
      Caller caller) {
    var asked = Items.limit(limit);
    return stubs
        .list(new AgencyPage(caller.agencyOrRefuse(), after, asked + 1))
        .map(found -> Items.page(found.stream().map(View::of).toList(), asked, View::stubId));
  }

  @PostMapping("/{id}/approval")
  @AllowedTo(Role.LEADER)
  Mono<View> approve(@PathVariable String id, Caller caller) {
    return stubs
        .handle(DocumentPath.id(id), officer(caller))
        .flatMap(RefusalProblems::valueOf)
        .map(View::of)
        .doOnNext(StubController::logged);
  }

  private static void logged(View stub) {
    LOG.info(
        "document.confidential-stub-approved id={} ground={} approver={}",
        stub.stubId(),
        stub.ground(),
        stub.approver());
  }

  record View(
      String stubId,
      DocumentType documentType,
      SecrecyGround ground,
      String startedBy,
      Instant refusedAt,
      @Nullable String approver,
      @Nullable Instant approvedAt) {
    static View of(RefusedConfidential stub) {
      var approval = stub.approval();
      return new View(
          stub.id().value(),
          stub.type(),
          stub.ground(),
          stub.by(),
          stub.at(),
          approval == null ? null : approval.approver(),
          approval == null ? null : approval.at());
    }
  }
}
