package vn.motcua.signing.adapter.http;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.CompleteExternalSigning;
import vn.motcua.signing.application.ExternalSigner.Reply;
import vn.motcua.signing.application.OpenExternalSigning;

/** Layer 1 by a token at the signer's own computer: his browser's agent asks, signs, answers. */
@RestController
@RequestMapping("/api/documents/{id}/person-signing/external")
class ExternalSigningController {
  static final String TOKEN = "X-Signing-Token";

  private final OpenExternalSigning open;
  private final CompleteExternalSigning complete;

  ExternalSigningController(OpenExternalSigning open, CompleteExternalSigning complete) {
    this.open = open;
    this.complete = complete;
  }

  /** Its answer holds a one-time token: nobody on the way may keep it. */
  @PostMapping
  @AllowedTo(Role.LEADER)
  Mono<ResponseEntity<AgentTaskView>> open(
      @PathVariable String id, @RequestBody AgentRequest request, Caller caller) {
    FieldFault.refuse(request.faults());
    var command =
        new OpenExternalSigning.Command(
            DocumentPath.id(id),
            DocumentController.officer(caller),
            requireNonNull(request.frozenSha256()),
            request.chain());
    return open.handle(command)
        .flatMap(RefusalProblems::valueOf)
        .map(task ->
            ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(AgentTaskView.of(id, task)));
  }

  /**
   * The token comes in a header or in the body, never in an address, which is logged everywhere.
   */
  @PostMapping("/completion")
  @AllowedTo(Role.LEADER)
  Mono<DocumentView> complete(
      @PathVariable String id,
      @RequestHeader(name = TOKEN, required = false) @Nullable String header,
      @RequestBody AgentAnswer answer,
      Caller caller) {
    FieldFault.refuse(answer.faults(header));
    var token = requireNonNull(header == null ? answer.token() : header);
    var reply =
        new Reply(token, requireNonNull(answer.certificate()), requireNonNull(answer.value()));
    return DocumentController.view(
        complete.handle(
            new CompleteExternalSigning.Command(
                DocumentPath.id(id), DocumentController.officer(caller), reply)),
        caller);
  }
}
