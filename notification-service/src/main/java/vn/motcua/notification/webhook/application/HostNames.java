package vn.motcua.notification.webhook.application;

import java.net.InetAddress;
import java.util.List;

/** Addresses of names. */
public interface HostNames {

  /** Addresses of a name, or of an IP literal; empty when it has none now. Blocks for seconds. */
  List<InetAddress> of(String host);
}
