package vn.motcua.signing.adapter.http;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.OutgoingDocuments.RegisterPage;
import vn.motcua.signing.application.RegisterEntry;
import vn.motcua.signing.application.ShowDocuments;
import vn.motcua.signing.domain.VietnamDay;

/** The register of outgoing documents (sổ đăng ký văn bản đi, NĐ 30/2020, Phụ lục IV). */
@RestController
class RegisterController {
  private static final Pattern CURSOR = Pattern.compile("[A-Z]{1,10}#[0-9]{9,18}");

  private final ShowDocuments show;
  private final Clock clock;

  RegisterController(ShowDocuments show, Clock clock) {
    this.show = show;
    this.clock = clock;
  }

  @GetMapping("/api/register")
  @AllowedTo({Role.RECORDS_CLERK, Role.LEADER})
  Mono<Items<Row>> register(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit,
      Caller caller) {
    var asked = Items.limit(limit);
    if (after != null && !CURSOR.matcher(after).matches()) {
      FieldFault.refuse(List.of(new FieldFault("after", "?after=<next>")));
    }
    var wanted = year == null ? VietnamDay.of(clock.instant()).getYear() : year;
    return show.register(new RegisterPage(caller.agencyOrRefuse(), wanted, after, asked + 1))
        .map(entries -> page(entries, asked));
  }

  private static Items<Row> page(List<RegisterEntry> entries, int limit) {
    var rows = entries.stream().limit(limit).map(Row::of).toList();
    var more = entries.size() > limit;
    return new Items<>(rows, more ? entries.get(limit - 1).cursor() : null);
  }

  /** The ten columns of the decree, and the state of the number. */
  record Row(
      String symbol,
      LocalDate date,
      String typeAndAbstract,
      String signer,
      List<String> recipients,
      String keeper,
      int copies,
      @Nullable Instant sentAt,
      String receivedBy,
      @Nullable String note,
      String state,
      @Nullable String documentId) {
    static Row of(RegisterEntry entry) {
      return new Row(
          entry.number().notation(),
          entry.number().printedOn(),
          entry.number().book().type().title() + " " + entry.subject(),
          entry.signer(),
          entry.recipients(),
          "VT",
          1,
          entry.issuedAt(),
          "",
          Optional.ofNullable(entry.voided()).map(Enum::name).orElse(null),
          entry.state().name(),
          entry.documentId());
    }
  }
}
