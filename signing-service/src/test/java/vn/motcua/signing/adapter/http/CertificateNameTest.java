package vn.motcua.signing.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CertificateNameTest {

  @Test
  void tellsTheNameAndTheOrganisationBehindIt() {
    assertThat(CertificateName.of("C=VN,O=Ban Cơ yếu Chính phủ,CN=Chứng thực số 1"))
        .isEqualTo("Chứng thực số 1 (Ban Cơ yếu Chính phủ)");
    assertThat(CertificateName.of("CN=Gốc\\, thử")).isEqualTo("Gốc, thử");
  }

  @Test
  void anOddNameStaysAsItIs() {
    assertThat(CertificateName.of("không phải tên")).isEqualTo("không phải tên");
    assertThat(CertificateName.of("O=Chỉ tổ chức")).isEqualTo("O=Chỉ tổ chức");
  }
}
