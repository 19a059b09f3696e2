package vn.motcua.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The black and white modules of a content. An office prints the address of its verification page
 * on everything: weighing the eight masks of ISO/IEC 18004 once is enough for it.
 */
final class QrModules {
  private static final int MOST_KEPT = 256;
  private static final Map<String, ByteMatrix> KEPT = new ConcurrentHashMap<>();

  private QrModules() {}

  /** Shared by all threads, to be read only. */
  static ByteMatrix of(String content) {
    var known = KEPT.get(content);
    if (known != null) {
      return known;
    }
    var made = encode(content);
    if (KEPT.size() >= MOST_KEPT) {
      KEPT.clear();
    }
    KEPT.put(content, made);
    return made;
  }

  private static ByteMatrix encode(String content) {
    Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(content)) {
      hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8);
    }
    try {
      return Encoder.encode(content, ErrorCorrectionLevel.M, hints).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("The QR code does not hold this content", tooLong);
    }
  }
}
