package vn.motcua.kit.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.motcua.kit.Language;
import vn.motcua.kit.account.Accounts;
import vn.motcua.kit.http.Answer;
import vn.motcua.kit.http.Call;
import vn.motcua.kit.http.LoopbackServer;
import vn.motcua.kit.inbox.Faults;
import vn.motcua.kit.inbox.Inbox;

/** The kit's page of sent messages on its own port, loopback only. */
public final class KitPage implements AutoCloseable {
  private final LoopbackServer server;
  private final Inbox inbox;
  private final Accounts accounts;
  private final Path trust;

  private KitPage(LoopbackServer server, Inbox inbox, Accounts accounts, Path trust) {
    this.server = server;
    this.inbox = inbox;
    this.accounts = accounts;
    this.trust = trust;
  }

  /**
   * Listens when it returns.
   *
   * @param faults the switches of each server by its name in {@code /api/faults}
   */
  public static KitPage start(
      int port, Inbox inbox, Accounts accounts, Path trust, Map<String, Faults> faults) {
    var page =
        new KitPage(LoopbackServer.bind(port, "The page of sent messages"), inbox, accounts, trust);
    page.listen(new MessagesJson(inbox), new FaultSwitches(faults));
    return page;
  }

  /** Where it is. */
  public URI uri() {
    return server.base().resolve("/");
  }

  @Override
  public void close() {
    server.close();
  }

  private void listen(MessagesJson messages, FaultSwitches faults) {
    server
        .on("GET /", call -> show(call, call.query()))
        .on("POST /", call -> show(call, call.form()))
        .on("GET /api/messages", call -> Answer.json(messages.page(call.query())))
        .on("GET /api/faults", call -> Answer.json(faults.show()))
        .on("POST /api/faults/", call -> Answer.json(faults.set(call)))
        .on("DELETE /api/faults", call -> Answer.json(faults.clear()))
        .on("GET /health", call -> Answer.json("{\"status\":\"UP\"}"))
        .on("GET /trust.pem", call -> trust())
        .start();
  }

  // A recipient is typed into a form that is posted: numbers and addresses stay out of addresses of
  // pages.
  private Answer show(Call call, Map<String, String> fields) {
    var language = Language.of(fields.get("lang"), call.header("Accept-Language").orElse(null));
    var filter = Filter.of(fields);
    var newestFirst = inbox.messages(filter::wants).reversed();
    return Answer.html(new MessagesPage(language, accounts).render(newestFirst, filter))
        .with("Content-Security-Policy", MessagesPage.CONTENT_POLICY)
        .with("Content-Language", language.tag());
  }

  private Answer trust() {
    try {
      return Answer.of("application/x-pem-file", Files.readAllBytes(trust))
          .with("Content-Disposition", "attachment; filename=\"trust.pem\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
