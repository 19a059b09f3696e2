package vn.motcua.signing.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.RegistryFinding.Form;
import vn.motcua.signing.application.RegistryFinding.PublicEntry;
import vn.motcua.signing.application.RegistryFinding.State;
import vn.motcua.signing.domain.CheckCode;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Revisions;
import vn.motcua.signing.domain.Signing;
import vn.motcua.signing.domain.Standing.InForce;
import vn.motcua.signing.domain.Standing.Recalled;
import vn.motcua.signing.domain.Standing.Replaced;

/**
 * Tells anybody who holds a file, or a paper with its code, what the register says of it. Empty for
 * what it does not know; nothing can be listed or searched.
 */
public final class TellStanding {
  private final OutgoingDocuments documents;
  private final Organisation organisation;

  public TellStanding(OutgoingDocuments documents, Organisation organisation) {
    this.documents = documents;
    this.organisation = organisation;
  }

  public Mono<RegistryFinding> handle(Question question) {
    return switch (question) {
      case Question.OfFile(var sha256) ->
          documents.ofFile(sha256).flatMap(filed -> told(filed.document(), sha256));
      case Question.OfPaper(var code) ->
          documents.ofCheckCode(code).flatMap(filed -> told(filed.document(), Form.PAPER));
    };
  }

  private Mono<RegistryFinding> told(OutgoingDocument document, String sha256) {
    return Mono.justOrEmpty(Revisions.form(document, sha256))
        .flatMap(form -> told(document, shown(document, form)));
  }

  private static Form shown(OutgoingDocument document, Revisions.Form form) {
    return switch (form) {
      case UNSIGNED -> Form.UNSIGNED;
      case PERSON_ONLY -> Form.PERSON_ONLY;
      case COMPLETE -> owesNothing(document) ? Form.OUTLASTED : Form.COMPLETE;
      case LASTING -> Form.LASTING;
    };
  }

  private static boolean owesNothing(OutgoingDocument document) {
    return document instanceof Issued issued && !issued.owesTimestamp();
  }

  private Mono<RegistryFinding> told(OutgoingDocument document, Form form) {
    return Mono.justOrEmpty(Revisions.signing(document))
        .flatMap(signing -> entry(document, signing))
        .flatMap(entry -> standing(document, form, entry));
  }

  private Mono<PublicEntry> entry(OutgoingDocument document, Signing signing) {
    var number = signing.number();
    return organisation
        .agency(document.agency())
        .map(Issuer::name)
        .defaultIfEmpty(document.agency())
        .map(agency ->
            new PublicEntry(
                number.book().type(),
                agency,
                document instanceof Issued ? number.notation() : null,
                document instanceof Issued ? number.printedOn() : null,
                signing.signer().standsOver(),
                CheckCode.of(document.id(), number).printed()));
  }

  private Mono<RegistryFinding> standing(OutgoingDocument document, Form form, PublicEntry entry) {
    return document instanceof Issued issued && isFinal(form)
        ? standing(issued, form, entry)
        : Mono.just(new RegistryFinding(State.NOT_ISSUED, form, entry, null, null));
  }

  private static boolean isFinal(Form form) {
    return switch (form) {
      case PAPER, COMPLETE, OUTLASTED, LASTING -> true;
      case UNSIGNED, PERSON_ONLY -> false;
    };
  }

  private Mono<RegistryFinding> standing(Issued issued, Form form, PublicEntry entry) {
    return switch (issued.after().standing()) {
      case InForce holds -> Mono.just(holding(issued, form, entry));
      case Recalled over ->
          Mono.just(new RegistryFinding(State.RECALLED, form, entry, over.at(), null));
      case Replaced over ->
          symbol(over.replacement())
              .map(List::of)
              .defaultIfEmpty(List.of())
              .map(by -> replaced(form, entry, over.at(), by.isEmpty() ? null : by.getFirst()));
    };
  }

  private static RegistryFinding holding(Issued issued, Form form, PublicEntry entry) {
    var corrections = issued.after().corrections();
    return corrections.isEmpty()
        ? new RegistryFinding(State.IN_FORCE, form, entry, null, null)
        : new RegistryFinding(State.CORRECTED, form, entry, null, corrections.getLast().notation());
  }

  private static RegistryFinding replaced(
      Form form, PublicEntry entry, Instant at, @Nullable String by) {
    return new RegistryFinding(State.REPLACED, form, entry, at, by);
  }

  private Mono<String> symbol(DocumentId replacement) {
    return documents
        .find(replacement)
        .map(Filed::document)
        .ofType(Issued.class)
        .map(issued -> issued.signing().number().notation());
  }

  /** What a person has before him. */
  public sealed interface Question {

    /** A file, by its SHA-256 in hex: any stored revision of a document is known. */
    record OfFile(String sha256) implements Question {}

    /** A printed paper. */
    record OfPaper(CheckCode code) implements Question {}
  }
}
