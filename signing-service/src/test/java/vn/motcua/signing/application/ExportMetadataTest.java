package vn.motcua.signing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.application.Office.THE_CLERK;
import static vn.motcua.signing.application.Office.value;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.DocumentMetadata.Receiver;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.Urgency;

class ExportMetadataTest {
  private static final DocumentId ID = new DocumentId("doc-7");

  private final Office office = new Office();
  private final ExportMetadata export =
      new ExportMetadata(
          new ShowDocuments(
              office.filing,
              office.documents,
              office.sheets,
              office.signer,
              office.files,
              viewing -> Mono.empty(),
              office.clock),
          office.organisation);

  @Test
  void tellsUrgencyAndTheAgenciesItGoesToByCode() {
    office.keep(
        ADocument.issued(
            ID.value(), DocumentType.TB, ADocument.sentTo(Urgency.EXPRESS, "H26.170")));

    var metadata = value(export.handle(ID, THE_CLERK));

    assertThat(metadata.urgency()).isEqualTo(Urgency.EXPRESS);
    assertThat(metadata.receivers()).extracting(Receiver::organId).startsWith("H26.170");
    assertThat(metadata.receivers().size()).isEqualTo(1 + ADocument.words().recipients().size());
    assertThat(metadata.description()).isEmpty();
  }
}
