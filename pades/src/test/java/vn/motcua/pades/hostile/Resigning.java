package vn.motcua.pades.hostile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.pades.cms.CmsTemplate;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.sign.SigningKey;

/** Signs both layers of a file anew, whatever was changed in it: an insider's forgery. */
final class Resigning {
  private static final Pattern LAYER =
      Pattern.compile("/Contents<([0-9A-F]+)>/ByteRange\\[0 (\\d+) (\\d+) (\\d+)\\]");

  private Resigning() {}

  /** {@code from} becomes {@code to} of the same length, first in the file. */
  static byte[] with(byte[] file, String from, String to) {
    String text = Stage.latin1(file);
    int at = text.indexOf(from);
    if (at < 0 || from.length() != to.length()) {
      throw new IllegalStateException("no such place: " + from);
    }
    return of(text.substring(0, at) + to + text.substring(at + from.length()));
  }

  private static byte[] of(String text) {
    String signed = text;
    Matcher layer = LAYER.matcher(text);
    for (SigningKey key : new SigningKey[] {LongTermOffice.CHAIRMAN, LongTermOffice.AGENCY}) {
      if (!layer.find()) {
        throw new IllegalStateException("a layer is missing");
      }
      signed = signed(signed, layer, key);
    }
    return Stage.bytes(signed);
  }

  private static String signed(String text, Matcher layer, SigningKey key) {
    int gapStart = layer.start(1);
    int gapEnd = layer.end(1);
    int end = Integer.parseInt(layer.group(3)) + Integer.parseInt(layer.group(4));
    CmsTemplate template = CmsTemplate.of(key.signer().path(), key.signer().scheme());
    byte[] attributes =
        template.signedAttributes(
            digest(text.substring(0, gapStart - 1) + text.substring(gapEnd + 1, end)));
    String hex =
        HexFormat.of()
            .formatHex(template.encode(attributes, key.sign(attributes)))
            .toUpperCase(Locale.ROOT);
    String padded = hex + "0".repeat(gapEnd - gapStart - hex.length());
    return text.substring(0, gapStart) + padded + text.substring(gapEnd);
  }

  private static byte[] digest(String content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(Stage.bytes(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
