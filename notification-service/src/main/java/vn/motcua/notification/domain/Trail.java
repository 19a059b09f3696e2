package vn.motcua.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The trace of the one time a notice left.
 *
 * @param to masked address
 * @param contactVersion version of the contact that was used
 * @param parts parts of a short message; empty for an e-mail
 */
public record Trail(String to, int contactVersion, Instant claimedAt, List<Part> parts) {

  /** References come round again; a receipt by reference alone counts this long. */
  private static final Duration REFERENCE_COUNTS = Duration.ofHours(48);

  public Trail {
    parts = List.copyOf(parts);
  }

  Trail taken(List<String> messageIds) {
    var after = new ArrayList<Part>();
    for (int n = 0; n < parts.size(); n++) {
      var part = parts.get(n);
      after.add(n < messageIds.size() ? part.taken(messageIds.get(n)) : part);
    }
    return new Trail(to, contactVersion, claimedAt, after);
  }

  boolean expects(Receipt receipt) {
    var fresh = receipt.at().isBefore(claimedAt.plus(REFERENCE_COUNTS));
    return parts.stream()
        .anyMatch(part -> part.meantById(receipt) || (fresh && part.meant(receipt)));
  }

  Trail told(Receipt receipt) {
    var after =
        parts.stream()
            .map(part -> part.meant(receipt) ? part.told(receipt.outcome()) : part)
            .toList();
    return new Trail(to, contactVersion, claimedAt, after);
  }

  boolean delivered() {
    return !parts.isEmpty()
        && parts.stream().allMatch(part -> part.fate() == Receipt.Outcome.DELIVERED);
  }
}
