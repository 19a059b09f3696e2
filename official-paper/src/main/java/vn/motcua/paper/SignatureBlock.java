package vn.motcua.paper;

import java.util.List;

/**
 * Who signs (NĐ 30/2020, Phụ lục I, boxes 7a–7c) and "Nơi nhận" (box 9b).
 *
 * @param authority lines such as "TM. ỦY BAN NHÂN DÂN" or "KT. CHỦ TỊCH"; may be empty
 * @param title the signer's office, such as "CHỦ TỊCH"
 * @param name the signer's name, without academic titles
 * @param recipients lines of "Nơi nhận", without their dash, the last one "Lưu: VT, …"; may be
 *     empty
 */
public record SignatureBlock(
    List<String> authority, String title, String name, List<String> recipients) {

  public SignatureBlock {
    authority = List.copyOf(authority);
    recipients = List.copyOf(recipients);
  }

  public static SignatureBlock of(String title, String name) {
    return new SignatureBlock(List.of(), title, name, List.of());
  }

  public SignatureBlock underAuthority(String... lines) {
    return new SignatureBlock(List.of(lines), title, name, recipients);
  }

  public SignatureBlock sentTo(String... lines) {
    return sentTo(List.of(lines));
  }

  public SignatureBlock sentTo(List<String> lines) {
    return new SignatureBlock(authority, title, name, lines);
  }
}
