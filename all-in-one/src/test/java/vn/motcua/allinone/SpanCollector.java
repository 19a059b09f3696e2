package vn.motcua.allinone;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes spans as a collector does, by OTLP over HTTP, and keeps them. */
final class SpanCollector implements AutoCloseable {

  /** A span of a service; {@code parent} is empty where a trace begins. */
  private record Told(String service, String trace, String parent, Span span) {

    String kind() {
      return span.getKind().name().replace("SPAN_KIND_", "");
    }

    String line() {
      var outcome = attribute(span.getAttributesList(), "motcua.outcome").map(" "::concat);
      return kind() + " " + service + " " + span.getName() + outcome.orElse("");
    }
  }

  private final HttpServer server;
  private final Map<String, Told> spans = new ConcurrentHashMap<>();

  private SpanCollector(HttpServer server) {
    this.server = server;
  }

  static SpanCollector open() {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var collector = new SpanCollector(HttpServer.create(address, 0));
      collector.server.createContext("/v1/traces", collector::take);
      collector.server.start();
      return collector;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** For each span of a listener, the way to it from where its trace began. */
  List<List<String>> ways() {
    return spans.values().stream()
        .filter(told -> told.kind().equals("CONSUMER"))
        .map(this::way)
        .toList();
  }

  private List<String> way(Told end) {
    var way = new LinkedList<String>();
    @Nullable Told at = end;
    while (at != null) {
      way.addFirst(at.line());
      at = at.parent().isEmpty() ? null : spans.getOrDefault(at.trace() + at.parent(), null);
    }
    return way;
  }

  /** What in a way cannot be: an event that nobody published, or that nobody caused. */
  static List<String> faults(List<String> way) {
    var faults = new ArrayList<String>();
    for (int i = 1; i < way.size(); i++) {
      var from = way.get(i - 1).split(" ");
      var to = way.get(i).split(" ");
      var right =
          to[0].equals("CONSUMER")
              ? from[0].equals("PRODUCER") && from[2].equals(to[2])
              : to[0].equals("PRODUCER") && !from[0].equals("PRODUCER") && from[1].equals(to[1]);
      if (!right) {
        faults.add(way.get(i) + " under " + way.get(i - 1));
      }
    }
    if (way.getFirst().startsWith("CONSUMER")) {
      faults.add(way.getFirst() + " under nothing");
    }
    return faults;
  }

  /** All that was told, as text. */
  String told() {
    return spans.values().stream()
        .map(told -> told.service() + " " + told.span())
        .collect(Collectors.joining("\n"));
  }

  private void take(HttpExchange call) throws IOException {
    try (call) {
      var request = ExportTraceServiceRequest.parseFrom(call.getRequestBody());
      request.getResourceSpansList().forEach(this::take);
      var answer = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
      call.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      call.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
    }
  }

  private void take(ResourceSpans some) {
    var service = attribute(some.getResource().getAttributesList(), "service.name").orElse("");
    for (var scope : some.getScopeSpansList()) {
      for (var span : scope.getSpansList()) {
        var trace = hex(span.getTraceId());
        var told = new Told(service, trace, hex(span.getParentSpanId()), span);
        spans.put(trace + hex(span.getSpanId()), told);
      }
    }
  }

  private static Optional<String> attribute(List<KeyValue> attributes, String key) {
    return attributes.stream()
        .filter(each -> each.getKey().equals(key))
        .map(each -> each.getValue().getStringValue())
        .findFirst();
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
