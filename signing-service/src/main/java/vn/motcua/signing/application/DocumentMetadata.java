package vn.motcua.signing.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.Urgency;

/**
 * What goes with an issued document into the records (NĐ 30/2020, Phụ lục VI): the file it belongs
 * to, the document, its signer, those it goes to.
 */
public record DocumentMetadata(
    String organId,
    String organName,
    int fileCatalog,
    @Nullable String fileNotation,
    long ordinal,
    String typeName,
    String codeNumber,
    String codeNotation,
    LocalDate issuedDate,
    String subject,
    int pages,
    String signerPosition,
    String signerName,
    List<Receiver> receivers,
    Urgency urgency,
    String description) {
  public DocumentMetadata {
    receivers = List.copyOf(receivers);
  }

  /** One it goes to; agencies on the network have a code. */
  public record Receiver(@Nullable String organId, String name) {}
}
