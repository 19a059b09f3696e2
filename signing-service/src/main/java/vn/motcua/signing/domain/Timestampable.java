package vn.motcua.signing.domain;

import java.time.Instant;
import java.util.Optional;

/** A document with both layers, whose file gets a long-term form and keeps it. */
public sealed interface Timestampable permits Issued, Sealed {
  /** The newest registered revision. */
  StoredRevision file();

  /** Empty while the check of its layers has not passed. */
  Optional<Timestamping> proof();

  /** A try begins; nobody else begins one until then. */
  Decision<? extends OutgoingDocument> beginTimestamp(Instant until);

  /** The long-term form over exactly the newest revision. */
  Decision<Issued> timestamp(ArchiveRevision made, Instant at);

  /** A try gave none: the document stays as it is, and why is kept. */
  Decision<? extends OutgoingDocument> missTimestamp(TimestampMiss miss);

  default boolean isTimestampDue(Instant now) {
    return proof().filter(proof -> proof.effort().isDue(now)).isPresent();
  }

  default boolean owesTimestamp() {
    return proof().filter(Timestamping.Pending.class::isInstance).isPresent();
  }

  default boolean isTimestampUnderWay(Instant now) {
    return proof().filter(proof -> proof.effort().isUnderWay(now)).isPresent();
  }
}
