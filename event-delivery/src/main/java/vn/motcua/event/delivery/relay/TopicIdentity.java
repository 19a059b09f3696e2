package vn.motcua.event.delivery.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import vn.motcua.event.contract.Topic;

/**
 * Notices that a topic was deleted and made anew under its old name: the broker gives each topic an
 * id of its own.
 */
final class TopicIdentity {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final List<String> TOPICS =
      Arrays.stream(Topic.values())
          .filter(topic -> topic.reach() != Topic.Reach.INTERNAL)
          .map(Topic::topicName)
          .toList();

  private final MongoCollection<Document> collection;
  private final Document id;
  private final Map<String, Object> clientProperties;

  TopicIdentity(
      MongoCollection<Document> collection, String relay, Map<String, Object> clientProperties) {
    this.collection = collection;
    this.id = new Document("_id", relay + "/topics");
    this.clientProperties = clientProperties;
  }

  /** Topics that are others than those published to so far. */
  Set<String> madeAnew() {
    var found = collection.find(id).first();
    var anew = new TreeSet<String>();
    if (found != null) {
      var known = found.getList("topics", Document.class);
      var now = now();
      for (var each : known) {
        var name = each.getString("name");
        if (!each.getString("id").equals(now.getOrDefault(name, each.getString("id")))) {
          anew.add(name);
        }
      }
    }
    return anew;
  }

  /** From now on these are the topics published to. */
  void accept() {
    var topics =
        now().entrySet().stream()
            .map(topic -> new Document("name", topic.getKey()).append("id", topic.getValue()))
            .toList();
    collection.updateOne(id, new Document("$set", new Document("topics", topics)), UPSERT);
  }

  private Map<String, String> now() {
    var ids = new HashMap<String, String>();
    try (var admin = Admin.create(clientProperties)) {
      for (var topic : admin.describeTopics(TOPICS).topicNameValues().entrySet()) {
        var described = topic.getValue().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        ids.put(topic.getKey(), described.topicId().toString());
      }
      return ids;
    } catch (ExecutionException | TimeoutException unknown) {
      throw new KafkaException("topics cannot be described", unknown);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new KafkaException("stopping", stopping);
    }
  }
}
