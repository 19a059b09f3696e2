package vn.motcua.event.contract.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An officer as the records office needs to know him; readers: signing, intake. */
public record PersonRecord(
    String personId,
    int version,
    String agencyCode,
    String unit,
    String name,
    String title,
    List<String> roles,
    @Nullable Authority authority,
    boolean active) {
  public PersonRecord {
    roles = List.copyOf(roles);
  }
}
