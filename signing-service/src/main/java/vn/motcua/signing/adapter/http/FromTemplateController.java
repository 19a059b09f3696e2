package vn.motcua.signing.adapter.http;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.DraftFromTemplate;
import vn.motcua.signing.application.DraftFromTemplate.Answer;
import vn.motcua.signing.application.StartDocument;
import vn.motcua.signing.domain.SecrecyGround;
import vn.motcua.signing.domain.SecrecyLevel;

/** Starts documents from templates. */
@RestController
class FromTemplateController {
  private final DraftFromTemplate draft;
  private final StartDocument start;

  FromTemplateController(DraftFromTemplate draft, StartDocument start) {
    this.draft = draft;
    this.start = start;
  }

  @PostMapping("/api/documents/from-template")
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo({Role.SPECIALIST, Role.RECORDS_CLERK})
  Mono<DocumentView> start(@RequestBody FromTemplateRequest request, Caller caller) {
    FieldFault.refuse(request.faults());
    var level = requireNonNull(request.confidentiality());
    return draft
        .handle(command(request, level, caller))
        .map(FromTemplateController::written)
        .flatMap(words -> start.handle(start(words, level, request.ground(), caller)))
        .map(started -> DocumentController.started(started, caller));
  }

  private static DraftFromTemplate.Command command(
      FromTemplateRequest request, SecrecyLevel level, Caller caller) {
    return new DraftFromTemplate.Command(
        DocumentController.officer(caller),
        level,
        requireNonNull(request.template()),
        request.version(),
        request.documentType(),
        level == SecrecyLevel.NONE ? request.values() : Map.of());
  }

  private static StartDocument.Command start(
      Answer.Written words, SecrecyLevel level, SecrecyGround ground, Caller caller) {
    return new StartDocument.Command(
        DocumentController.officer(caller), level, words.type(), ground, words.text());
  }

  private static Answer.Written written(Answer answer) {
    return switch (answer) {
      case Answer.Written words -> words;
      case Answer.Faulty(var faults) -> throw FieldFault.problem(TemplateProblems.of(faults));
      case Answer.TooLong() -> throw new ProblemException(TemplateProblems.TOO_LONG);
      case Answer.NoSuchTemplate() -> throw new ProblemException(TemplateProblems.NOT_FOUND);
      case Answer.OtherType(var template) ->
          throw new ProblemException(TemplateProblems.otherType(template));
    };
  }
}
