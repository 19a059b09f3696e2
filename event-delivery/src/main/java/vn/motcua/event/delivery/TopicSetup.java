package vn.motcua.event.delivery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.event.contract.Topic;

/**
 * Creates the declared topics that are missing and compares the others with what is declared. A
 * difference is reported and left alone.
 */
final class TopicSetup {

  private static final Logger LOG = LoggerFactory.getLogger(TopicSetup.class);
  private static final long DAY_MILLIS = 86_400_000L;
  private static final long TOMBSTONE_DAYS = 90;
  private static final long PATIENCE_SECONDS = 20;

  private final Map<String, Object> adminProperties;
  private final Optional<Short> replication;

  TopicSetup(Map<String, Object> adminProperties, @Nullable Short replication) {
    this.adminProperties = adminProperties;
    this.replication = Optional.ofNullable(replication);
  }

  /** Differences found, in plain words; empty = all as declared. */
  List<String> run() throws InterruptedException, ExecutionException, TimeoutException {
    try (var admin = Admin.create(adminProperties)) {
      createMissing(admin);
      var differences = differences(admin);
      differences.forEach(difference -> LOG.warn("topic differs: {}", difference));
      return differences;
    }
  }

  private void createMissing(Admin admin)
      throws InterruptedException, ExecutionException, TimeoutException {
    var there = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    var missing =
        Arrays.stream(Topic.values())
            .filter(topic -> !there.contains(topic.topicName()))
            .map(this::declared)
            .toList();
    for (var created : admin.createTopics(missing).values().values()) {
      try {
        created.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException refused) {
        if (!(refused.getCause() instanceof TopicExistsException)) {
          throw refused;
        }
      }
    }
  }

  private NewTopic declared(Topic topic) {
    return new NewTopic(topic.topicName(), Optional.of(Topic.PARTITIONS), replication)
        .configs(settings(topic));
  }

  private static Map<String, String> settings(Topic topic) {
    var settings = new HashMap<String, String>();
    if (topic.compacted()) {
      settings.put("cleanup.policy", "compact");
      settings.put("max.compaction.lag.ms", Long.toString(DAY_MILLIS));
      // A reader that was away for weeks must still see that something was erased.
      settings.put("delete.retention.ms", Long.toString(TOMBSTONE_DAYS * DAY_MILLIS));
    } else {
      settings.put("cleanup.policy", "delete");
      settings.put("retention.ms", Long.toString(topic.retentionDays() * DAY_MILLIS));
    }
    return settings;
  }

  private static List<String> differences(Admin admin)
      throws InterruptedException, ExecutionException, TimeoutException {
    var names = Arrays.stream(Topic.values()).map(Topic::topicName).toList();
    var described =
        admin.describeTopics(names).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    var resources =
        names.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    var configs = admin.describeConfigs(resources).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    var differences = new ArrayList<String>();
    configs.forEach((resource, config) -> {
      var description = described.get(resource.name());
      if (description != null) {
        compare(Topic.named(resource.name()), description, config, differences);
      }
    });
    return differences;
  }

  private static void compare(
      Topic topic, TopicDescription description, Config config, List<String> differences) {
    var partitions = description.partitions().size();
    if (partitions != Topic.PARTITIONS) {
      differences.add(
          topic.topicName() + " has " + partitions + " partitions, not " + Topic.PARTITIONS);
    }
    settings(topic)
        .forEach((name, declared) -> {
          var actual = config.get(name).value();
          if (!declared.equals(actual)) {
            differences.add(
                topic.topicName() + " has " + name + "=" + actual + ", not " + declared);
          }
        });
  }
}
