package vn.motcua.notification.adapter.smpp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.notification.domain.GsmAlphabet;
import vn.motcua.notification.domain.SmsText;

/**
 * One part as octets, with a concatenation header when there are more (3GPP TS 23.040, 9.2.3.24.1).
 *
 * @param concatenated whether the octets begin with a user data header
 * @param ucs2 whether the text is UCS-2; else the GSM default alphabet
 */
record Segment(byte[] octets, boolean concatenated, boolean ucs2) {

  /** Cuts a text; parts of one message carry the same message number. */
  static List<Segment> of(SmsText text, int messageNumber) {
    var parts = text.parts();
    var segments = new ArrayList<Segment>();
    for (int n = 1; n <= parts.size(); n++) {
      var body = encode(parts.get(n - 1), text.gsm());
      var octets = parts.size() == 1 ? body : headed(body, messageNumber, parts.size(), n);
      segments.add(new Segment(octets, parts.size() > 1, !text.gsm()));
    }
    return segments;
  }

  private static byte[] encode(String part, boolean gsm) {
    return gsm ? GsmAlphabet.encode(part) : part.getBytes(StandardCharsets.UTF_16BE);
  }

  private static byte[] headed(byte[] body, int messageNumber, int total, int sequence) {
    var octets = new ByteArrayOutputStream();
    octets.writeBytes(new byte[] {5, 0, 3, (byte) messageNumber, (byte) total, (byte) sequence});
    octets.writeBytes(body);
    return octets.toByteArray();
  }
}
