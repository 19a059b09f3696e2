package vn.motcua.event.delivery.operator;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** How this service reaches the broker; no record, because what it holds is secret. */
final class Broker {

  private final Map<String, Object> admin;
  private final Map<String, Object> producer;
  private final @Nullable Short replication;

  Broker(Map<String, Object> admin, Map<String, Object> producer, @Nullable Short replication) {
    this.admin = Map.copyOf(admin);
    this.producer = Map.copyOf(producer);
    this.replication = replication;
  }

  Admin connect() {
    return Admin.create(admin);
  }

  Sandbox sandbox(String topic) throws InterruptedException, ExecutionException, TimeoutException {
    return Sandbox.open(topic, replication, admin, producer);
  }
}
