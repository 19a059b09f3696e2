package vn.motcua.notification.webhook.application;

import java.net.InetAddress;
import java.util.Map;
import vn.motcua.notification.webhook.domain.Outcome;
import vn.motcua.notification.webhook.domain.TargetUrl;

/** The other side. */
public interface Receiver {

  /**
   * Sends one POST to this very address, whatever the name leads to by now; follows no redirection.
   * Blocks for seconds, every way it can go wrong is an answer.
   */
  Outcome post(TargetUrl target, InetAddress address, Map<String, String> headers, String body);
}
