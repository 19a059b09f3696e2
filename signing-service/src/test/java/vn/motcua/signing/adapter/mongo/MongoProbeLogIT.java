package vn.motcua.signing.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import vn.motcua.backbone.Backbone;
import vn.motcua.signing.domain.Probe;
import vn.motcua.signing.domain.ProbeRound;

class MongoProbeLogIT {
  private static final MongoClient CLIENT =
      MongoClients.create(Backbone.shared().mongoUri("motcua_signing_probes"));

  private final MongoProbeLog log =
      new MongoProbeLog(
          CLIENT.getDatabase("motcua_probes_" + UUID.randomUUID().toString().substring(0, 8)));

  @AfterAll
  static void leave() {
    CLIENT.close();
  }

  @Test
  void ofManyReplicasOneTriesTheOutsideAtATime() {
    var turns =
        Flux.fromStream(IntStream.range(0, 10).boxed())
            .flatMap(replica -> log.take(Duration.ofMinutes(1)))
            .filter(mine -> mine)
            .count()
            .block();

    assertThat(turns).isEqualTo(1);
    assertThat(log.take(Duration.ZERO).block()).isTrue();
  }

  @Test
  void theLastRoundIsKept() {
    assertThat(log.last().block()).isNull();
    var probe = new Probe(Probe.Kind.TSA, "tsa", Probe.Standing.FAULT, "lỗi", "fault", 12);
    log.keep(new ProbeRound(Instant.ofEpochSecond(1), List.of())).block();
    var round = new ProbeRound(Instant.ofEpochSecond(2), List.of(probe));

    log.keep(round).block();

    assertThat(log.last().block()).isEqualTo(round);
  }
}
