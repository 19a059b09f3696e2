package vn.motcua.notification.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.aggregate.store.AccessJournal;
import vn.motcua.aggregate.store.AggregateStore;
import vn.motcua.notification.application.AccessLog;
import vn.motcua.notification.application.ReceiptInbox;
import vn.motcua.notification.application.References;
import vn.motcua.notification.domain.Correspondence;

/** The parts that keep things in MongoDB. */
@Configuration(proxyBeanMethods = false)
class MongoAdapter {

  private static final Duration LONGEST_PREPARATION = Duration.ofSeconds(30);

  @Bean
  MongoDatabase notificationDatabase(
      MongoClient client, @Value("${motcua.delivery.database}") String name) {
    return client.getDatabase(name);
  }

  @Bean
  MongoCorrespondences correspondences(MongoDatabase database, Clock clock) {
    return new MongoCorrespondences(database, clock, MongoAdapter::newId);
  }

  @Bean
  AggregateStore<Correspondence> correspondenceStore(MongoCorrespondences correspondences) {
    return correspondences.store();
  }

  @Bean
  AccessLog accessLog(
      MongoDatabase database,
      @Value("${motcua.notification.access-log-kept:P1826D}") Duration kept) {
    var journal = new AccessJournal(database, kept);
    return viewing ->
        journal.note(viewing.viewer(), List.of(viewing.dossierId()), viewing.what(), viewing.at());
  }

  @Bean
  ReceiptInbox receiptInbox(MongoDatabase database) {
    var inbox = new MongoReceiptInbox(database, MongoAdapter::newId);
    inbox.prepare().block(LONGEST_PREPARATION);
    return inbox;
  }

  @Bean
  References references(MongoDatabase database) {
    return new MongoReferences(database);
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
