package vn.motcua.intake.adapter.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Role;
import vn.motcua.intake.application.DossierEvents.Told;
import vn.motcua.intake.application.RetellDossier;

/** What a dossier told its subscribers, page by page, for officers who may read the dossier. */
@RestController
final class DossierEventsController {

  private static final int LONGEST_PAGE = 100;

  private final RetellDossier retell;

  DossierEventsController(RetellDossier retell) {
    this.retell = retell;
  }

  @GetMapping("/api/dossiers/{code}/events")
  @AllowedTo({Role.INTAKE_OFFICER, Role.SPECIALIST, Role.LEADER})
  Mono<ResponseEntity<Page>> events(
      Caller caller,
      @PathVariable String code,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "50") int limit) {
    if (after < 0) {
      return DossierController.refuse(Refusals.CURSOR_WRONG);
    }
    int rows = Math.clamp(limit, 1, LONGEST_PAGE);
    return retell
        .handle(Actors.of(caller), code, after, rows)
        .map(told ->
            ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Page.of(told, rows)))
        .switchIfEmpty(DossierController.refuse(Refusals.NOT_FOUND));
  }

  /**
   * One page.
   *
   * @param next what {@code after} of the next page is; absent on the last one
   */
  record Page(List<Envelope> items, @Nullable Long next) {

    static Page of(List<Told> told, int limit) {
      return new Page(
          told.stream().map(Envelope::of).toList(),
          told.size() < limit ? null : told.getLast().position());
    }
  }

  /** An event as it stands on its topic. */
  record Envelope(
      String topic, String key, Map<String, String> headers, Map<String, Object> value) {

    static Envelope of(Told told) {
      return new Envelope(told.topic(), told.key(), told.headers(), told.value());
    }
  }
}
