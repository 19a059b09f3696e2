package vn.motcua.benchmarks.pipeline;

import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;
import static org.springframework.web.reactive.function.server.RouterFunctions.toHttpHandler;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that Motcua's services do alike: a request over HTTP, one conditional write of state and
 * event, relay, broker, listener, one conditional write of the effect. No rules and no token.
 */
final class WholePath implements EventPath {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int LONG = 1_000;

  private final LedgerService ledgers;
  private final EffectService effects;
  private final Slots slots;
  private final DisposableServer server;
  private final ConnectionProvider connections = ConnectionProvider.create("bench", 1024);
  private final HttpClient client;
  private volatile Watcher watcher = Watcher.NOBODY;

  private WholePath(LedgerService ledgers, EffectService effects, Slots slots) {
    this.ledgers = ledgers;
    this.effects = effects;
    this.slots = slots;
    this.server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle(
                new ReactorHttpHandlerAdapter(toHttpHandler(route(POST("/entries"), this::serve))))
            .bindNow();
    this.client =
        HttpClient.create(connections)
            .baseUrl("http://127.0.0.1:" + server.port())
            .headers(headers -> headers.set("Content-Type", "application/json"));
  }

  /**
   * @param keys aggregates that are busy at once
   * @param history entries after which an aggregate is left for a new one; a thousand and more:
   *     entries that each has from the start
   * @param numbered whether each request also draws a number
   */
  static WholePath of(
      LedgerService ledgers, EffectService effects, int keys, int history, boolean numbered) {
    var slots =
        history < LONG
            ? new Slots(keys, history, numbered)
            : Slots.of(ledgers.longOnes(keys, history));
    return new WholePath(ledgers, effects, slots);
  }

  /** An aggregate is busy with one request at a time, as a dossier is on one desk. */
  @Override
  public int inFlight() {
    return Math.min(64, slots.count());
  }

  @Override
  public List<String> ready(int count) {
    return Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
  }

  @Override
  public Mono<Void> send(List<String> tokens) {
    var body = JSON.writeValueAsBytes(new Entry(tokens.getFirst()));
    return client
        .post()
        .uri("/entries")
        .send(ByteBufFlux.fromInbound(Mono.just(body)))
        .responseSingle((response, content) -> content.then().thenReturn(response))
        .doOnNext(WholePath::requireOk)
        .then();
  }

  @Override
  public void watchedBy(Watcher newWatcher) {
    watcher = newWatcher;
    effects.listener(newWatcher::consumed);
  }

  @Override
  public void close() {
    server.disposeNow();
    connections.dispose();
  }

  private Mono<ServerResponse> serve(ServerRequest request) {
    return request
        .bodyToMono(Entry.class)
        .doOnNext(entry -> watcher.accepted(entry.token()))
        .flatMap(entry -> ledgers.add(slots.next(), entry.token(), slots.numbered()))
        .then(ServerResponse.noContent().build());
  }

  private static void requireOk(HttpClientResponse response) {
    if (response.status().code() != 204) {
      throw new IllegalStateException("answered " + response.status());
    }
  }

  /** Body of a request. */
  record Entry(String token) {}
}
