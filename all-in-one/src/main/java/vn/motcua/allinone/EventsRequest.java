package vn.motcua.allinone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was asked of {@code ./motcua events}. */
sealed interface EventsRequest {

  /** How delivery stands in each service. */
  record State() implements EventsRequest {}

  /** Open dead letters of all services. */
  record ListLetters() implements EventsRequest {}

  /** One dead letter with what was decided about it. */
  record ShowLetter(String id) implements EventsRequest {}

  /** An operator's act, {@code redrive} or {@code discard}, on one dead letter. */
  record Act(String act, String id, String reason) implements EventsRequest {}

  /** Services compare what they hold, now. */
  record Reconcile() implements EventsRequest {}

  /**
   * Published events told again into an integrator's own topic.
   *
   * @param wish what the services are asked: {@code topic}, {@code reason}, and {@code dossier} or
   *     {@code from} and {@code to}
   */
  record Replay(Map<String, String> wish) implements EventsRequest {
    public Replay {
      wish = Map.copyOf(wish);
    }
  }

  /** Empty when the words make no request. */
  static Optional<EventsRequest> of(List<String> arguments) {
    var rest = withoutLanguage(arguments);
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    return switch (rest.getFirst()) {
      case "state" -> exactly(rest, 1, new State());
      case "reconcile" -> exactly(rest, 1, new Reconcile());
      case "replay" -> ReplayWords.read(rest.subList(1, rest.size())).map(Replay::new);
      case "dead-letters" -> letters(rest.subList(1, rest.size()));
      default -> Optional.empty();
    };
  }

  private static Optional<EventsRequest> letters(List<String> rest) {
    return switch (rest.isEmpty() ? "" : rest.getFirst()) {
      case "list" -> exactly(rest, 1, new ListLetters());
      case "show" -> rest.size() == 2 ? Optional.of(new ShowLetter(rest.get(1))) : Optional.empty();
      case "redrive", "discard" -> act(rest);
      default -> Optional.empty();
    };
  }

  private static Optional<EventsRequest> act(List<String> rest) {
    return rest.size() == 4 && rest.get(2).equals("--reason") && !rest.get(3).isBlank()
        ? Optional.of(new Act(rest.get(0), rest.get(1), rest.get(3)))
        : Optional.empty();
  }

  private static Optional<EventsRequest> exactly(
      List<String> words, int count, EventsRequest request) {
    return words.size() == count ? Optional.of(request) : Optional.empty();
  }

  private static List<String> withoutLanguage(List<String> arguments) {
    var rest = new ArrayList<String>();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).equals("--lang")) {
        i++;
      } else if (!arguments.get(i).startsWith("--lang=")) {
        rest.add(arguments.get(i));
      }
    }
    return rest;
  }

  static void usage(Words words) {
    words.say(
        """
        Cách dùng: ./motcua events state
                   ./motcua events dead-letters list | show MÃ
                   ./motcua events dead-letters redrive MÃ --reason "LÝ DO"
                   ./motcua events dead-letters discard MÃ --reason "LÝ DO"
                   ./motcua events reconcile
                   ./motcua events replay --dossier MÃ_HỒ_SƠ --topic motcua.sandbox.TÊN --reason "LÝ DO"
                   ./motcua events replay --from TỪ --to ĐẾN --topic motcua.sandbox.TÊN --reason "LÝ DO"
        TỪ và ĐẾN (không kể ĐẾN): ngày 2026-11-23 (từ 0 giờ Việt Nam), hoặc 2026-11-23T09:00:00+07:00\
        """,
        """
        Usage: ./motcua events state
               ./motcua events dead-letters list | show ID
               ./motcua events dead-letters redrive ID --reason "WHY"
               ./motcua events dead-letters discard ID --reason "WHY"
               ./motcua events reconcile
               ./motcua events replay --dossier CODE --topic motcua.sandbox.NAME --reason "WHY"
               ./motcua events replay --from FROM --to TO --topic motcua.sandbox.NAME --reason "WHY"
        FROM and TO (TO not included): a day, 2026-11-23 (0:00 in Vietnam), or 2026-11-23T09:00:00+07:00\
        """);
  }
}
