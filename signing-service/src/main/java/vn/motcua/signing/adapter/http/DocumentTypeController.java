package vn.motcua.signing.adapter.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.Issuer;
import vn.motcua.signing.application.Organisation;
import vn.motcua.signing.application.SheetOf;
import vn.motcua.signing.domain.DocumentLayout;
import vn.motcua.signing.domain.DocumentSymbol;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.Wording;

/** The 29 types of NĐ 30/2020 with their symbols, and whether a printed symbol is right. */
@RestController
class DocumentTypeController {
  private final Organisation organisation;

  DocumentTypeController(Organisation organisation) {
    this.organisation = organisation;
  }

  @GetMapping("/api/document-types")
  @AllowedTo({Role.SPECIALIST, Role.LEADER, Role.RECORDS_CLERK, Role.INTAKE_OFFICER})
  Mono<Items<TypeView>> types(Caller caller) {
    return organisation
        .agency(caller.agencyOrRefuse())
        .map(issuer ->
            new Items<>(
                Arrays.stream(DocumentType.values())
                    .map(type -> TypeView.of(type, issuer))
                    .toList(),
                null));
  }

  @GetMapping("/api/document-symbols")
  @AllowedTo({Role.SPECIALIST, Role.LEADER, Role.RECORDS_CLERK, Role.INTAKE_OFFICER})
  SymbolView symbol(@RequestParam String notation) {
    return switch (DocumentSymbol.read(notation)) {
      case DocumentSymbol.Read(var number, var symbol) ->
          new SymbolView(
              number,
              symbol.text(),
              symbol.type(),
              symbol.agency(),
              symbol.unit().isEmpty() ? null : symbol.unit());
      case DocumentSymbol.Unreadable(var fault) ->
          throw new ProblemException(SymbolProblems.of(fault));
    };
  }

  /** {@code symbol}: as it stands behind the number on this agency's documents. */
  record TypeView(
      DocumentType type,
      Wording title,
      @Nullable String abbreviation,
      DocumentLayout layout,
      String symbol) {
    static TypeView of(DocumentType type, Issuer issuer) {
      return new TypeView(
          type,
          new Wording(type.title(), type.english()),
          type.abbreviation().isEmpty() ? null : type.abbreviation(),
          type.layout(),
          SheetOf.symbol(type, issuer));
    }
  }

  record SymbolView(
      int number, String symbol, DocumentType type, String agency, @Nullable String unit) {}
}
