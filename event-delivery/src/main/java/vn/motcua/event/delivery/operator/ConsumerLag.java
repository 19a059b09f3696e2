package vn.motcua.event.delivery.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.Topic;

/** How far the groups that read public topics are behind, as the broker knows it. Blocking. */
final class ConsumerLag {

  private static final long PATIENCE_SECONDS = 20;
  private static final Set<String> PUBLIC =
      Arrays.stream(Topic.values())
          .filter(topic -> topic.reach() == Topic.Reach.PUBLIC)
          .map(Topic::topicName)
          .collect(Collectors.toUnmodifiableSet());

  private final Admin admin;

  private ConsumerLag(Admin admin) {
    this.admin = admin;
  }

  /** Groups by name, those that have read nothing public left out. */
  static List<Group> of(Broker broker)
      throws InterruptedException, ExecutionException, TimeoutException {
    try (var admin = broker.connect()) {
      return new ConsumerLag(admin).groups();
    }
  }

  private List<Group> groups() throws InterruptedException, ExecutionException, TimeoutException {
    var ids =
        await(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
            .map(GroupListing::groupId)
            .collect(Collectors.toSet());
    var described = await(admin.describeConsumerGroups(ids).all());
    var places = places(described);
    var ends = offsets(partitions(places), OffsetSpec.latest());
    return places.entrySet().stream()
        .map(each ->
            new Group(
                each.getKey(),
                isConnected(described.get(each.getKey())),
                lags(each.getValue(), ends)))
        .sorted(Comparator.comparing(Group::name))
        .toList();
  }

  /** Where each group stands; at the beginning of what is assigned to it and was never read. */
  private Map<String, Map<TopicPartition, Long>> places(
      Map<String, ConsumerGroupDescription> described)
      throws InterruptedException, ExecutionException, TimeoutException {
    var places = committed(described.keySet());
    var assigned = new HashMap<String, Set<TopicPartition>>();
    described.forEach((id, group) -> assigned.put(id, assigned(group)));
    var all = assigned.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    var beginnings = offsets(all, OffsetSpec.earliest());
    assigned.forEach((id, partitions) -> {
      for (var partition : partitions) {
        places
            .computeIfAbsent(id, _ -> new HashMap<>())
            .putIfAbsent(partition, beginnings.getOrDefault(partition, 0L));
      }
    });
    return places;
  }

  private static Set<TopicPartition> assigned(ConsumerGroupDescription group) {
    return group.members().stream()
        .flatMap(member -> member.assignment().topicPartitions().stream())
        .filter(partition -> PUBLIC.contains(partition.topic()))
        .collect(Collectors.toSet());
  }

  private static Set<TopicPartition> partitions(Map<String, Map<TopicPartition, Long>> places) {
    return places.values().stream()
        .flatMap(each -> each.keySet().stream())
        .collect(Collectors.toSet());
  }

  private Map<String, Map<TopicPartition, Long>> committed(Set<String> ids)
      throws InterruptedException, ExecutionException, TimeoutException {
    var asked = new HashMap<String, ListConsumerGroupOffsetsSpec>();
    ids.forEach(id -> asked.put(id, new ListConsumerGroupOffsetsSpec()));
    var found = new HashMap<String, Map<TopicPartition, Long>>();
    await(admin.listConsumerGroupOffsets(asked).all())
        .forEach((id, offsets) -> {
          var ofPublic = ofPublic(offsets);
          if (!ofPublic.isEmpty()) {
            found.put(id, ofPublic);
          }
        });
    return found;
  }

  private static Map<TopicPartition, Long> ofPublic(
      Map<TopicPartition, OffsetAndMetadata> offsets) {
    var found = new HashMap<TopicPartition, Long>();
    offsets.forEach((partition, offset) -> {
      if (offset != null && PUBLIC.contains(partition.topic())) {
        found.put(partition, offset.offset());
      }
    });
    return found;
  }

  /** Of what is committed: what a transaction still holds open is nobody's lag. */
  private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which)
      throws InterruptedException, ExecutionException, TimeoutException {
    var asked = partitions.stream().collect(Collectors.toMap(each -> each, each -> which));
    var offsets = new HashMap<TopicPartition, Long>();
    var committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
    await(admin.listOffsets(asked, committed).all())
        .forEach((partition, found) -> offsets.put(partition, found.offset()));
    return offsets;
  }

  private static List<TopicLag> lags(
      Map<TopicPartition, Long> read, Map<TopicPartition, Long> ends) {
    var lags = new TreeMap<String, TopicLag>();
    read.forEach((partition, offset) -> {
      long behind = Math.max(0, ends.getOrDefault(partition, offset) - offset);
      lags.merge(
          partition.topic(),
          new TopicLag(partition.topic(), behind, behind > 1 ? 1 : 0),
          TopicLag::plus);
    });
    return new ArrayList<>(lags.values());
  }

  private static boolean isConnected(@Nullable ConsumerGroupDescription group) {
    return group != null && !group.members().isEmpty();
  }

  private static <T> T await(KafkaFuture<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** A group of consumers, whether one of its members is connected now, and what it has to read. */
  record Group(String name, boolean connected, List<TopicLag> topics) {}

  /**
   * What a group has still to read of a topic.
   *
   * @param lag records behind the group's committed offsets; the mark that ends a transaction
   *     counts as one, so up to one a partition means that everything was read
   * @param partitionsBehind partitions in which it is more than such a mark
   */
  record TopicLag(String topic, long lag, int partitionsBehind) {

    TopicLag plus(TopicLag other) {
      return new TopicLag(topic, lag + other.lag, partitionsBehind + other.partitionsBehind);
    }
  }
}
