package vn.motcua.pades.revocation;

import java.io.IOException;
import java.net.URI;

/**
 * Those who know about revocation, reached by their addresses; what they say is not believed yet.
 */
public interface RevocationServers {

  /** The DER answer to a DER OCSP request (RFC 6960, appendix A.1, POST). */
  byte[] askResponder(URI address, byte[] request) throws IOException;

  /** The DER revocation list at an address. */
  byte[] fetchList(URI address) throws IOException;
}
