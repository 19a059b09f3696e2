package vn.motcua.chaos.service;

import java.nio.file.Path;
import vn.motcua.backbone.EmbeddedBroker;

/** A broker alone: folder, port, port of the controller. */
public final class BrokerMain {

  private BrokerMain() {}

  public static void main(String[] arguments) {
    var broker =
        EmbeddedBroker.start(
            Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    Orders.obey(order -> {});
    broker.close();
    System.exit(0);
  }
}
