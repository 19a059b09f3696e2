package vn.motcua.event.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.backbone.BrokerUsers;
import vn.motcua.backbone.EmbeddedBroker;
import vn.motcua.backbone.LocalPorts;
import vn.motcua.event.contract.Topic;

class TopicAccessIT {

  private static final BrokerUsers USERS =
      new BrokerUsers(
          Map.of(
              "broker", "b-1",
              "administrator", "a-1",
              "intake-service", "i-1",
              "routing-service", "r-1",
              "notification-service", "n-1",
              "bank", "k-1",
              "stranger", "s-1"),
          Set.of("administrator"));
  private static final List<String> INTEGRATORS = List.of("bank");

  @TempDir static Path folder;
  private static EmbeddedBroker broker;

  @BeforeAll
  static void start() throws Exception {
    broker = EmbeddedBroker.start(folder, LocalPorts.free(), LocalPorts.free(), USERS);
    assertThat(TopicAccess.prepare(as("administrator"), INTEGRATORS)).isEmpty();
    assertThat(TopicAccess.prepare(as("administrator"), INTEGRATORS)).isEmpty();
  }

  @AfterAll
  static void end() {
    broker.close();
  }

  @Test
  void aServiceThatWritesToAnothersTopicIsRefusedByTheBroker() throws Exception {
    write("routing-service", "routing-relay", Topic.ROUTING);

    assertThatThrownBy(() -> write("routing-service", "routing-relay", Topic.DOSSIER))
        .hasStackTraceContaining("TopicAuthorizationException");
    assertThatThrownBy(() -> write("routing-service", "intake-relay", Topic.ROUTING))
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  void privateTopicsAreReadByTheirNamedReadersOnly() {
    read("notification-service", Topic.CONTACT);
    read("stranger", Topic.DOSSIER);

    assertThatThrownBy(() -> read("routing-service", Topic.CONTACT))
        .isInstanceOf(AuthorizationException.class);
    assertThatThrownBy(() -> read("stranger", Topic.CONTROL))
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  void aServiceMakesAndWritesAnIntegratorsTopicAndAStrangerDoesNot() throws Exception {
    var sandbox = new NewTopic("motcua.sandbox.bank", Optional.of(1), Optional.empty());
    assertThatThrownBy(() -> make("stranger", sandbox))
        .hasStackTraceContaining("TopicAuthorizationException");

    make("intake-service", sandbox);

    send(as("intake-service"), "motcua.sandbox.bank");
  }

  @Test
  void anIntegratorReadsInGroupsOfHisOwnAndWritesNothing() throws Exception {
    var replayed = new NewTopic("motcua.sandbox.again", Optional.of(1), Optional.empty());
    make("intake-service", replayed);

    commit("bank", "bank-2", Topic.DOSSIER.topicName());
    commit("bank", "bank-2", replayed.name());

    assertThatThrownBy(() -> commit("bank", "intake-service", Topic.DOSSIER.topicName()))
        .isInstanceOf(GroupAuthorizationException.class);
    assertThatThrownBy(() -> commit("bank", "bank-2", Topic.CONTACT.topicName()))
        .isInstanceOf(TopicAuthorizationException.class);
    assertThatThrownBy(() -> send(as("bank"), Topic.DOSSIER.topicName()))
        .hasCauseInstanceOf(AuthorizationException.class);
    assertThatThrownBy(() -> send(as("bank"), replayed.name()))
        .hasCauseInstanceOf(AuthorizationException.class);
  }

  @Test
  void anIntegratorWhoseGroupsWouldOverlapWithAnothersIsRefusedWhoeverWasFirst() throws Exception {
    assertThatThrownBy(() -> prepare("post", "post-b"))
        .isInstanceOf(IntegratorRefused.class)
        .hasMessageContaining("the groups post-… of post would overlap");
    for (var name : List.of("intake-x", "intake", "intake-service", "Bank", "*")) {
      assertThatThrownBy(() -> prepare(name)).as(name).isInstanceOf(IntegratorRefused.class);
    }
    assertThatThrownBy(() -> prepare("bank-b"))
        .isInstanceOfSatisfying(
            IntegratorRefused.class,
            refused -> assertThat(refused.vietnamese()).contains("nhóm bank-… của bank"));

    prepare("fund-b", "intaker", "banker");

    assertThatThrownBy(() -> prepare("fund")).isInstanceOf(IntegratorRefused.class);
    prepare("fund-b");
  }

  private static void prepare(String... integrators) throws Exception {
    TopicAccess.prepare(as("administrator"), List.of(integrators));
  }

  @Test
  void aLogFromBeforeThereWereAccountsIsKeptAndIsGuardedFromThenOn(@TempDir Path older)
      throws Exception {
    try (var open = EmbeddedBroker.start(older, LocalPorts.free(), LocalPorts.free())) {
      var anybody = Map.<String, Object>of("bootstrap.servers", open.bootstrapServers());
      new TopicSetup(anybody, null).run();
      send(anybody, Topic.DOSSIER.topicName());
    }

    try (var guarded = EmbeddedBroker.start(older, LocalPorts.free(), LocalPorts.free(), USERS)) {
      assertThat(TopicAccess.prepare(as(guarded, "administrator"), INTEGRATORS)).isEmpty();

      assertThat(records(as(guarded, "stranger"), Topic.DOSSIER)).isEqualTo(1);
      assertThatThrownBy(() -> send(as(guarded, "bank"), Topic.DOSSIER.topicName()))
          .hasCauseInstanceOf(AuthorizationException.class);
    }
  }

  private static long records(Map<String, Object> properties, Topic topic) {
    try (var consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic.topicName()).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private static void commit(String who, String group, String topic) {
    var properties = as(who);
    properties.put("group.id", group);
    try (var consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      consumer.commitSync(Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(0)));
    }
  }

  private static void send(Map<String, Object> properties, String topic) throws Exception {
    try (var producer =
        new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "k", "v")).get();
    }
  }

  @Test
  void aServiceSeesHowFarAnotherGroupHasRead() throws Exception {
    var offsets =
        Map.of(new TopicPartition(Topic.DOSSIER.topicName(), 0), new OffsetAndMetadata(0));
    try (var admin = Admin.create(as("administrator"))) {
      admin.alterConsumerGroupOffsets("bank-1", offsets).all().get();
    }

    try (var admin = Admin.create(as("intake-service"))) {
      assertThat(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get())
          .anySatisfy(group -> assertThat(group.groupId()).isEqualTo("bank-1"));
      assertThat(admin.listConsumerGroupOffsets("bank-1").partitionsToOffsetAndMetadata().get())
          .isEqualTo(offsets);
    }
  }

  private static void make(String who, NewTopic topic) throws Exception {
    try (var admin = Admin.create(as(who))) {
      admin.createTopics(List.of(topic)).all().get();
    }
  }

  @Test
  void aWrongPasswordIsRefused() {
    var wrong = new HashMap<>(as("stranger"));
    wrong.put("sasl.jaas.config", wrong.get("sasl.jaas.config").toString().replace("s-1", "guess"));

    assertThatThrownBy(() -> read(wrong, Topic.DOSSIER))
        .isInstanceOf(org.apache.kafka.common.errors.AuthenticationException.class);
  }

  @Test
  void aServiceFindsTheTopicsThatWereMadeForItAndSaysWhatDiffers() throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, Topic.CONTACT.topicName());
    var hour = new ConfigEntry("delete.retention.ms", "3600000");
    alter(resource, new AlterConfigOp(hour, AlterConfigOp.OpType.SET));

    var differences = new TopicSetup(as("intake-service"), null).run();

    assertThat(differences)
        .containsExactly("motcua.contact has delete.retention.ms=3600000, not 7776000000");
    assertThat(new TopicSetup(as("intake-service"), null).run())
        .as("nothing was changed")
        .isEqualTo(differences);
    var ninetyDays = new ConfigEntry("delete.retention.ms", "7776000000");
    alter(resource, new AlterConfigOp(ninetyDays, AlterConfigOp.OpType.SET));
  }

  private static void alter(ConfigResource resource, AlterConfigOp change) throws Exception {
    try (var admin = Admin.create(as("administrator"))) {
      admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all().get();
    }
  }

  private static void write(String who, String transactionalId, Topic topic) throws Exception {
    var properties = new HashMap<>(as(who));
    properties.put("transactional.id", transactionalId);
    properties.put("max.block.ms", 10_000);
    try (var producer =
        new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(topic.topicName(), "k", "v")).get();
      producer.commitTransaction();
    }
  }

  private static void read(String who, Topic topic) {
    read(as(who), topic);
  }

  private static void read(Map<String, Object> properties, Topic topic) {
    try (var consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      var partition = new TopicPartition(topic.topicName(), 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      consumer.poll(Duration.ofSeconds(3));
      consumer.position(partition, Duration.ofSeconds(10));
    }
  }

  private static Map<String, Object> as(String name) {
    return as(broker, name);
  }

  private static Map<String, Object> as(EmbeddedBroker broker, String name) {
    var properties = new HashMap<String, Object>(USERS.client(name));
    properties.put("bootstrap.servers", broker.bootstrapServers());
    return properties;
  }
}
