package vn.motcua.notification.webhook.adapter.http;

import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.http.edge.Role;
import vn.motcua.notification.webhook.application.Keeper;

/** Callers as keepers of webhooks. */
final class Keepers {

  private Keepers() {}

  static Keeper of(Caller caller) {
    return caller.is(Role.OPERATOR)
        ? new Keeper.Operator(caller.personId())
        : new Keeper.OfAgency(caller.personId(), caller.agencyOrRefuse());
  }

  /** Whose requests are counted together: an agency's, or one operator's. */
  static String counted(Keeper keeper) {
    var agency = keeper.onlyAgency();
    return agency == null ? keeper.id() : agency;
  }

  /** Another agency's is as good as none. */
  static ProblemException notFound() {
    return new ProblemException(WebhookProblems.NOT_FOUND);
  }
}
