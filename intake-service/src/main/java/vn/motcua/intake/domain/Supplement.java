package vn.motcua.intake.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one request for what is missing (NĐ 118/2025, art. 11.2c, 16.3), and when it was answered.
 *
 * @param note an empty text when the officer added nothing
 */
public record Supplement(
    List<Item> items, String note, Act asked, FormNumber number, @Nullable Instant suppliedAt) {

  public Supplement {
    items = List.copyOf(items);
  }

  /** A paper that is missing or wrong, and why. */
  public record Item(String paperCode, String reason) {}

  public List<String> paperCodes() {
    return items.stream().map(Item::paperCode).distinct().toList();
  }

  Supplement supplied(Instant at) {
    return new Supplement(items, note, asked, number, at);
  }
}
