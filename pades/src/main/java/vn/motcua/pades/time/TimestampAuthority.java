package vn.motcua.pades.time;

import java.io.IOException;
import java.time.Duration;

/** Somebody who answers timestamp requests (RFC 3161); what it answers is not believed yet. */
public interface TimestampAuthority {

  /** Its name in refusals. */
  String name();

  /**
   * The DER TimeStampResp to a DER TimeStampReq.
   *
   * @param patience how long to wait for the whole answer
   * @throws java.net.http.HttpTimeoutException when there is none by then
   * @throws IOException when there is none for another reason
   */
  byte[] answer(byte[] request, Duration patience) throws IOException;
}
