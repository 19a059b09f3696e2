package vn.motcua.pades;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * No timestamp that can be relied on: what each authority was found to lack, in the order asked.
 */
public record TimestampRefusal(List<Failure> failures) implements Refusal {
  public TimestampRefusal {
    failures = List.copyOf(failures);
  }

  /**
   * Why one authority's timestamp is not used.
   *
   * @param detail what the authority or the network said; may be empty
   */
  public record Failure(String authority, TimestampFault fault, String detail) {

    private String in(Function<Words, String> language) {
      String said = detail.isEmpty() ? "" : " (" + detail + ")";
      return authority + ": " + language.apply(fault.words()) + said;
    }
  }

  @Override
  public String code() {
    return "tsa.no-timestamp";
  }

  @Override
  public Words words() {
    return new Words(
        "Chưa lấy được dấu thời gian. " + list(Words::vi) + ".",
        "No timestamp was obtained. " + list(Words::en) + ".");
  }

  private String list(Function<Words, String> language) {
    return failures.stream().map(one -> one.in(language)).collect(Collectors.joining("; "));
  }
}
