package vn.motcua.signing.application;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Decision;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Drafted;
import vn.motcua.signing.domain.Handling;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Refusal;

/** Says how urgent a draft is, to which agencies it goes and who initials it further (art. 10). */
public final class SetHandling {
  private final Filing filing;
  private final Organisation organisation;

  public SetHandling(Filing filing, Organisation organisation) {
    this.filing = filing;
    this.organisation = organisation;
  }

  public Mono<Outcome<Filed>> handle(Command command) {
    var wanted = command.handling();
    return areAgencies(wanted.sendTo())
        .zipWith(areColleagues(wanted.reviewers(), command.by().agency()))
        .flatMap(known -> decide(command, known.getT1(), known.getT2()));
  }

  private Mono<Outcome<Filed>> decide(Command command, boolean agencies, boolean colleagues) {
    return filing.decide(
        command.id(), command.by(), document -> decide(document, command, agencies, colleagues));
  }

  private static Decision<? extends OutgoingDocument> decide(
      OutgoingDocument document, Command command, boolean agencies, boolean colleagues) {
    if (!(document instanceof Drafted drafted)) {
      return Decision.refuse(Refusal.NOT_A_DRAFT);
    }
    if (!agencies) {
      return Decision.refuse(Refusal.UNKNOWN_RECIPIENT);
    }
    var wanted = command.handling();
    var asked = drafted.manuscript().handling().inOrder();
    return colleagues
        ? drafted.handle(
            new Handling(
                wanted.urgency(), wanted.sendTo(), asked || wanted.inOrder(), wanted.reviewers()))
        : Decision.refuse(Refusal.UNKNOWN_REVIEWER);
  }

  private Mono<Boolean> areAgencies(List<String> codes) {
    return Flux.fromIterable(codes)
        .concatMap(code -> organisation.agency(code).hasElement())
        .all(known -> known);
  }

  private Mono<Boolean> areColleagues(List<String> people, String agency) {
    return Flux.fromIterable(people)
        .concatMap(
            id -> organisation.person(id).map(it -> it.worksFor(agency)).defaultIfEmpty(false))
        .all(known -> known);
  }

  /** An order that type or template asks for stays asked for. */
  public record Command(DocumentId id, Officer by, Handling handling) {}
}
