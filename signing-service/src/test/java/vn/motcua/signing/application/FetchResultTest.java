package vn.motcua.signing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.application.Office.refusal;
import static vn.motcua.signing.application.Office.sha256;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.Handling;
import vn.motcua.signing.domain.Refusal;

class FetchResultTest {
  private static final String CODE = "H26.107-261123-0001";
  private final Office office = new Office();
  private final FetchResult results =
      new FetchResult(new OneDossier(), office.documents, office.files);

  @Test
  void codeAndSecretOpenTheIssuedDocument() {
    office.files.kept.put("file-2", new byte[] {1});
    office.keep(ADocument.issued());

    var result = Office.value(results.handle(new FetchResult.Query(CODE, "s3cret")));

    assertThat(result.notation()).isEqualTo("05/QĐ-UBND");
  }

  @Test
  void caseSpacesAndHyphensOfWhatIsTypedDoNotCount() {
    office.files.kept.put("file-2", new byte[] {1});
    office.keep(ADocument.issued());

    var typed = new FetchResult.Query(" h26.107-261123-0001 ", " S3-cr et ");

    assertThat(Office.value(results.handle(typed)).pdf()).hasSize(1);
  }

  @Test
  void anUnknownCodeAndAWrongSecretGetTheSameAnswer() {
    office.keep(ADocument.issued());

    assertThat(refusal(results.handle(new FetchResult.Query(CODE, "wrong"))))
        .isEqualTo(Refusal.WRONG_CODE_OR_SECRET);
    assertThat(refusal(results.handle(new FetchResult.Query("H26.107-0", "s3cret"))))
        .isEqualTo(Refusal.WRONG_CODE_OR_SECRET);
  }

  @Test
  void theRightSecretHearsThatTheResultIsNotReady() {
    office.keep(ADocument.awaitingAgency());

    assertThat(refusal(results.handle(new FetchResult.Query(CODE, "s3cret"))))
        .isEqualTo(Refusal.RESULT_NOT_READY);
  }

  @Test
  void aRecalledResultIsNotHandedOut() {
    office.files.kept.put("file-2", new byte[] {1});
    office.keep(
        ADocument.next(
            ADocument.issued().recall(ADocument.chairman(), "Sai.", ADocument.NEXT_DAY)));

    assertThat(refusal(results.handle(new FetchResult.Query(CODE, "s3cret"))))
        .isEqualTo(Refusal.RESULT_RECALLED);
  }

  @Test
  void inThePlaceOfAReplacedResultTheCitizenGetsTheOneInForce() {
    office.files.kept.put("file-2", new byte[] {1});
    var right = ADocument.issued("doc-9", DocumentType.QD, Handling.plain());
    office.keep(right);
    office.keep(
        ADocument.next(
            ADocument.issued().replace(right, ADocument.chairman(), "Sai.", ADocument.NEXT_DAY)));

    var result = Office.value(results.handle(new FetchResult.Query(CODE, "s3cret")));

    assertThat(result.notation()).isEqualTo("07/X-UBND");
  }

  private record OneDossier() implements Dossiers {
    @Override
    public Mono<DossierMatter> matter(String dossierId, int atLeastVersion) {
      var hash = sha256((CODE + ":S3CRET").getBytes(StandardCharsets.UTF_8));
      return Mono.just(new DossierMatter("d-1", 1, CODE, "Lan", "x", Map.of(), hash));
    }
  }
}
