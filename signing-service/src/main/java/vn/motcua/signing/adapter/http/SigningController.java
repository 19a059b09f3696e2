package vn.motcua.signing.adapter.http;

import static java.util.Objects.requireNonNull;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.OpenSigning;
import vn.motcua.signing.application.Pin;
import vn.motcua.signing.application.SealAsAgency;
import vn.motcua.signing.application.SignAsPerson;

/** The two layers, each by its own person's own act. */
@RestController
@RequestMapping("/api/documents/{id}/signing")
class SigningController {
  private final OpenSigning open;
  private final SignAsPerson sign;
  private final SealAsAgency seal;

  SigningController(OpenSigning open, SignAsPerson sign, SealAsAgency seal) {
    this.open = open;
    this.sign = sign;
    this.seal = seal;
  }

  @PostMapping
  @AllowedTo(Role.LEADER)
  Mono<SigningView> open(@PathVariable String id, Caller caller) {
    var command = new OpenSigning.Command(DocumentPath.id(id), DocumentController.officer(caller));
    return DocumentController.view(open.handle(command), caller)
        .map(view -> requireNonNull(view.signing()));
  }

  @PostMapping("/person")
  @AllowedTo(Role.LEADER)
  Mono<DocumentView> sign(
      @PathVariable String id, @RequestBody PersonSigningRequest request, Caller caller) {
    FieldFault.refuse(request.faults());
    return DocumentController.view(
        sign.handle(
            new SignAsPerson.Command(
                DocumentPath.id(id),
                DocumentController.officer(caller),
                requireNonNull(request.frozenSha256()),
                new Pin(requireNonNull(request.pin())),
                request.oneTime())),
        caller);
  }

  @PostMapping("/agency")
  @AllowedTo(Role.RECORDS_CLERK)
  Mono<DocumentView> seal(
      @PathVariable String id, @RequestBody AgencySigningRequest request, Caller caller) {
    FieldFault.refuse(request.faults());
    return DocumentController.view(
        seal.handle(
            new SealAsAgency.Command(
                DocumentPath.id(id),
                DocumentController.officer(caller),
                new Pin(requireNonNull(request.pin())))),
        caller);
  }
}
