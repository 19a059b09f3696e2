package vn.motcua.pades.verify;

import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.Layer;
import vn.motcua.pades.revocation.Evidence;

/**
 * What the layers and timestamps of a file of ours prove together.
 *
 * @param oneKey whether one and the same key made both layers, with whatever certificates
 */
record Judgement(List<LayerReport> layers, List<TimestampReport> timestamps, boolean oneKey) {

  static Judgement of(
      List<FoundLayer> layers, List<Stamp> stamps, List<Evidence> evidence, Trust trust) {
    RevocationCheck revocation =
        new RevocationCheck(trust.anchors(), evidence, trust.online(), trust.now());
    TimestampJudge judge = new TimestampJudge(trust.anchors(), revocation);
    List<TimestampReport> timestamps = timestamps(stamps, judge, trust.now());
    LayerJudge layerJudge =
        new LayerJudge(trust.anchors(), revocation, judge, oldest(timestamps), trust.now());
    return new Judgement(
        layers.stream().map(layerJudge::report).toList(), timestamps, oneKey(layers));
  }

  Finding overall(DocumentKind kind) {
    Optional<Finding> worst = worst(layers, timestamps);
    if (worst.isPresent()) {
      return worst.get();
    }
    return switch (layers.size()) {
      case 0 -> Finding.NO_SIGNATURE;
      case 1 -> kind == DocumentKind.AGENCY_ALONE ? alone() : Finding.AGENCY_LAYER_MISSING;
      default -> both();
    };
  }

  private static boolean oneKey(List<FoundLayer> layers) {
    List<PublicKey> keys = new ArrayList<>();
    for (FoundLayer layer : layers) {
      if (layer instanceof FoundLayer.Readable readable) {
        keys.add(readable.cms().path().getFirst().getPublicKey());
      }
    }
    return new HashSet<>(keys).size() < keys.size();
  }

  private Finding both() {
    if (oneKey) {
      return Finding.ONE_KEY_FOR_BOTH_LAYERS;
    }
    return inOrderOfTime() ? together() : Finding.LAYERS_OUT_OF_ORDER;
  }

  /** The first reason why a file is not valid, something broken before something doubtful. */
  static Optional<Finding> worst(List<LayerReport> layers, List<TimestampReport> timestamps) {
    return Stream.concat(
            timestamps.stream().map(TimestampReport::verdict),
            layers.stream().map(LayerReport::verdict))
        .filter(verdict -> !verdict.isValid())
        .max((one, other) -> one.status().compareTo(other.status()))
        .map(Verdict::reason);
  }

  /** From the newest to the oldest: each must have held until the next, the newest until now. */
  private static List<TimestampReport> timestamps(
      List<Stamp> stamps, TimestampJudge judge, Instant now) {
    List<TimestampReport> reports = new ArrayList<>();
    Instant bound = now;
    for (Stamp stamp : stamps.reversed()) {
      TimestampReport report = report(stamp, judge, bound);
      reports.add(report);
      Instant time = report.time();
      bound = report.verdict().isValid() && time != null ? time : bound;
    }
    Collections.reverse(reports);
    return reports;
  }

  private static TimestampReport report(Stamp stamp, TimestampJudge judge, Instant bound) {
    ArchiveSection section = stamp.section();
    var token = stamp.token();
    if (token == null) {
      return unreadable(section);
    }
    TimestampJudge.Judged judged = judge.judge(token, stamp.digestOk(), bound);
    return new TimestampReport(
        section.name(),
        SignerIdentity.of(token.path().getFirst()),
        token.genTime(),
        stamp.coverage(),
        section.end(),
        judged.revocation(),
        Verdict.of(judged.finding()));
  }

  private static TimestampReport unreadable(ArchiveSection section) {
    return new TimestampReport(
        section.name(),
        null,
        null,
        Coverage.UNCLEAR,
        section.end(),
        Revocation.NOT_CHECKED,
        Verdict.of(Finding.CONTENTS_WRONG));
  }

  private static @Nullable Instant oldest(List<TimestampReport> timestamps) {
    return timestamps.stream()
        .filter(report -> report.verdict().isValid())
        .map(TimestampReport::time)
        .findFirst()
        .orElse(null);
  }

  private Finding together() {
    if (timed()) {
      return checked() ? Finding.BOTH_LAYERS_PROVEN : Finding.BOTH_LAYERS_TIMED;
    }
    return checked() ? Finding.BOTH_LAYERS_NOT_REVOKED : Finding.BOTH_LAYERS_STAND;
  }

  private Finding alone() {
    if (timed()) {
      return checked() ? Finding.AGENCY_ALONE_PROVEN : Finding.AGENCY_ALONE_TIMED;
    }
    return checked() ? Finding.AGENCY_ALONE_NOT_REVOKED : Finding.AGENCY_ALONE_STANDS;
  }

  private boolean timed() {
    return layers.stream().allMatch(layer -> layer.provenTime() != null);
  }

  private boolean checked() {
    return layers.stream().allMatch(layer -> layer.revocation() == Revocation.NOT_REVOKED);
  }

  private boolean inOrderOfTime() {
    return layers.get(Layer.PERSON.ordinal()).signingTime() instanceof Instant person
        && layers.get(Layer.AGENCY.ordinal()).signingTime() instanceof Instant agency
        && !agency.isBefore(person);
  }
}
