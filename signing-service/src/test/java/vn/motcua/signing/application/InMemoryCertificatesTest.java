package vn.motcua.signing.application;

class InMemoryCertificatesTest extends CertificateRegisterContract {
  private final InMemoryCertificates register = new InMemoryCertificates();

  @Override
  protected CertificateRegister register() {
    return register;
  }
}
