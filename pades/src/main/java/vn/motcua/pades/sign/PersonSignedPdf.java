package vn.motcua.pades.sign;

/** Layer 1 stands: the authorised person has signed, the agency has not. */
public final class PersonSignedPdf implements SignedPdf {
  private final RevisionFile file;

  PersonSignedPdf(RevisionFile file) {
    this.file = file;
  }

  @Override
  public byte[] bytes() {
    return file.bytes().clone();
  }

  @Override
  public String sha256() {
    return file.sha256();
  }

  @Override
  public int prefixLength() {
    return file.lastSection().start();
  }

  RevisionFile file() {
    return file;
  }
}
