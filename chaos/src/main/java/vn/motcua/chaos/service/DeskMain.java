package vn.motcua.chaos.service;

import java.time.Instant;
import java.util.Arrays;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.motcua.event.delivery.EventDelivery;

/**
 * A replica of the desk: the arguments of the world, its own name, changes a second. Its orders are
 * {@code go} and {@code rest}.
 */
public final class DeskMain {

  private DeskMain() {}

  public static void main(String[] arguments) {
    var world = World.of(Arrays.copyOf(arguments, World.ARGUMENTS));
    var instance = arguments[World.ARGUMENTS];
    var rate = Double.parseDouble(arguments[World.ARGUMENTS + 1]);
    var context = ServiceContext.start(Wiring.class, world, World.DESK, instance);
    var run = instance + "." + Instant.now().toEpochMilli();
    var load = new Load(new Matters(world.mongo()), world, run, rate);
    Orders.obey(order -> load.go(order.equals("go")));
    context.close();
    System.exit(0);
  }

  @Configuration(proxyBeanMethods = false)
  @Import(EventDelivery.class)
  static class Wiring {}
}
