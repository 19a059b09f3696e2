package vn.motcua.kit.authority;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** A private key and its certificate path, own certificate first, root last. */
record KeyAndChain(PrivateKey key, List<X509Certificate> chain) {
  KeyAndChain {
    chain = List.copyOf(chain);
  }

  X509Certificate certificate() {
    return chain.getFirst();
  }
}
