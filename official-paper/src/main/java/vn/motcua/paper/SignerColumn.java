package vn.motcua.paper;

/** One of the two signers of a slip: caption in capitals, a remark under it, and the name. */
public record SignerColumn(String caption, String remark, String name) {

  /** The usual remark of the forms. */
  public static final String SIGN_AND_NAME = "(Ký và ghi rõ họ tên)";

  public static SignerColumn of(String caption, String name) {
    return new SignerColumn(caption, SIGN_AND_NAME, name);
  }
}
