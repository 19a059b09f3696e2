package vn.motcua.signing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The agencies an issued document still has to go to, and where it was sent (art. 18, 21). */
public record Circulation(List<String> unsent, List<Dispatch> dispatches) {
  public Circulation {
    unsent = List.copyOf(unsent);
    dispatches = List.copyOf(dispatches);
  }

  static Circulation to(List<String> agencies) {
    return new Circulation(agencies, List.of());
  }

  /** Every agency it goes to, sent or not. */
  public List<String> agencies() {
    return Stream.concat(dispatches.stream().map(Dispatch::recipient), unsent.stream())
        .distinct()
        .toList();
  }

  /** The latest sending to that agency. */
  public Optional<Dispatch> latestTo(String recipient) {
    return dispatches.reversed().stream()
        .filter(dispatch -> dispatch.recipient().equals(recipient))
        .findFirst();
  }

  Circulation with(Dispatch dispatch) {
    var rest = unsent.stream().filter(agency -> !agency.equals(dispatch.recipient())).toList();
    var all = new ArrayList<>(dispatches);
    all.add(dispatch);
    return new Circulation(rest, all);
  }

  Circulation answered(Dispatch dispatch, Dispatch.Answer answer) {
    var all = new ArrayList<>(dispatches);
    all.set(all.lastIndexOf(dispatch), dispatch.answered(answer));
    return new Circulation(unsent, all);
  }
}
