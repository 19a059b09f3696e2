package vn.motcua.http.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A resource that never changes while the service runs, also packed with gzip: a ward's phone line
 * is thin.
 *
 * @param tag names the bytes, for {@code ETag}
 */
@SuppressWarnings("ArrayRecordComponent") // shared with nobody outside this package
record PackedResource(byte[] plain, byte[] packed, String tag) {

  static PackedResource of(URL resource) {
    try (var stream = resource.openStream()) {
      var plain = stream.readAllBytes();
      return new PackedResource(plain, pack(plain), tag(plain));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] pack(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }

  private static String tag(byte[] plain) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(plain);
      return "\"" + HexFormat.of().formatHex(hash, 0, 8) + "\"";
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
