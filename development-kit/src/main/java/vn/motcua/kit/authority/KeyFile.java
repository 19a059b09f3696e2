package vn.motcua.kit.authority;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Objects;
import vn.motcua.kit.inbox.OwnerOnly;

/** One key in a PKCS#12 file (RFC 7292), encrypted with the JDK's default: PBES2 with AES-256. */
record KeyFile(Path path, String pin) {
  private static final String ALIAS = "key";

  boolean exists() {
    return Files.exists(path);
  }

  KeyAndChain read() {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(Files.readAllBytes(path)), pin.toCharArray());
      var key = (PrivateKey) Objects.requireNonNull(store.getKey(ALIAS, pin.toCharArray()));
      var chain = Objects.requireNonNull(store.getCertificateChain(ALIAS));
      return new KeyAndChain(key, Arrays.stream(chain).map(X509Certificate.class::cast).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot read " + path + ": damaged, or its PIN has changed in the accounts", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot read " + path, e);
    }
  }

  void write(KeyAndChain identity) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          ALIAS, identity.key(), pin.toCharArray(), identity.chain().toArray(Certificate[]::new));
      var octets = new ByteArrayOutputStream();
      store.store(octets, pin.toCharArray());
      OwnerOnly.createFolder(OwnerOnly.folderOf(path));
      OwnerOnly.write(path, octets.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + path, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot write " + path, e);
    }
  }
}
