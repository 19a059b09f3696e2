package vn.motcua.kit.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import vn.motcua.kit.inbox.OwnerOnly;

/** The RSA key that signs tokens, kept in a file so that tokens outlive a restart. */
final class TokenKey {
  private static final int BITS = 2048;

  private TokenKey() {}

  static RSAKey at(Path file) {
    try {
      if (!Files.exists(file)) {
        OwnerOnly.createFolder(OwnerOnly.folderOf(file));
        OwnerOnly.write(file, create().toJSONString().getBytes(UTF_8));
      }
      return RSAKey.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the token key in " + file, e);
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException(
          "The token key in " + file + " cannot be read; delete it to get a new one", e);
    }
  }

  private static RSAKey create() throws JOSEException {
    return new RSAKeyGenerator(BITS)
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.RS256)
        .keyIDFromThumbprint(true)
        .generate();
  }
}
