package vn.motcua.signing.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.DocumentType;

/** The register as it is printed: whose, of which year, which book or all, and its lines. */
public record RegisterBook(
    Issuer issuer, int year, @Nullable DocumentType type, List<RegisterEntry> lines, Instant at) {
  public RegisterBook {
    lines = List.copyOf(lines);
  }
}
