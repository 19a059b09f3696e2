package vn.motcua.event.delivery.operator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemException;

/**
 * What is to be told again, and where: a dossier, or a time range.
 *
 * @param topic {@code motcua.sandbox.<name>}
 * @param dossier id of the dossier, or its code where the service finds it by that
 * @param from first instant of the range
 * @param to first instant behind the range
 * @param after {@code next} of an answer that had not told all
 * @param reason why, at most 500 characters
 */
record ReplayWish(
    @Nullable String topic,
    @Nullable String dossier,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String after,
    @Nullable String reason) {

  private static final Problem NO_SANDBOX =
      Problem.of(
          "delivery.no-sandbox",
          400,
          "Chỉ phát lại vào chủ đề mang tên motcua.sandbox.<tên>.",
          "A replay goes into a topic named motcua.sandbox.<name> only.");
  private static final Problem NO_RANGE =
      Problem.of(
          "delivery.no-range",
          400,
          "Hãy nêu một hồ sơ, hoặc một khoảng thời gian có điểm đầu trước điểm cuối.",
          "Name either a dossier, or a time range that begins before it ends.");
  static final Problem NO_PLACE =
      Problem.of(
          "delivery.no-place",
          400,
          "Điểm tiếp tục không đúng. Hãy dùng «next» của lần trả lời trước.",
          "That is no place to go on. Use «next» of the answer before.");

  /**
   * Name of the target.
   *
   * @throws ProblemException 400 when it is nobody's own topic
   */
  String sandbox() {
    if (topic == null || !Sandbox.isNamed(topic)) {
      throw new ProblemException(NO_SANDBOX);
    }
    return topic;
  }

  /**
   * How it is done.
   *
   * @throws ProblemException 400 when this names neither a dossier nor a range, or both
   */
  Act act() {
    if (dossier != null && !dossier.isBlank() && from == null && to == null) {
      return replay -> replay.ofDossier(dossier);
    }
    if (dossier != null || from == null || to == null || !from.isBefore(to)) {
      throw new ProblemException(NO_RANGE);
    }
    var place = place();
    return replay -> replay.between(from, to, place);
  }

  private @Nullable ReplayPlace place() {
    return after == null
        ? null
        : ReplayPlace.parse(after).orElseThrow(() -> new ProblemException(NO_PLACE));
  }

  /** The wish, fulfilled by a replay. */
  @FunctionalInterface
  interface Act {
    Replay.Told by(Replay replay);
  }
}
