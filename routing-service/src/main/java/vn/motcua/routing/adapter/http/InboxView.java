package vn.motcua.routing.adapter.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.http.edge.Language;
import vn.motcua.routing.application.ReadInbox;
import vn.motcua.routing.application.ReadRoute;
import vn.motcua.routing.domain.RouteStep;
import vn.motcua.routing.domain.StepState;

/** One page of an officer's inbox. */
record InboxView(List<Item> items, @Nullable String next) {

  static InboxView of(ReadInbox.Page page, Language language) {
    var items = page.items().stream().flatMap(view -> Item.of(view, language).stream()).toList();
    return new InboxView(items, page.next());
  }

  /** A step that waits for the officer. */
  record Item(
      String dossierId,
      String dossierCode,
      String procedureCode,
      @Nullable String subject,
      StepName step,
      @Nullable Instant dueAt,
      @Nullable String claimedBy,
      @Nullable String returnedReason) {

    private static List<Item> of(ReadRoute.View view, Language language) {
      return view.route().steps().current().map(step -> of(view, step, language)).stream().toList();
    }

    private static Item of(ReadRoute.View view, RouteStep step, Language language) {
      var facts = view.route().facts();
      var shown = StepView.of(step, language);
      return new Item(
          facts.dossierId(),
          facts.dossierCode(),
          facts.procedureCode(),
          view.subject(),
          new StepName(shown.number(), shown.key(), shown.name(), shown.role()),
          shown.dueAt(),
          step.state() instanceof StepState.Claimed claimed ? claimed.by() : null,
          shown.returnedReason());
    }
  }

  /** Which step. */
  record StepName(int number, String key, String name, String role) {}
}
