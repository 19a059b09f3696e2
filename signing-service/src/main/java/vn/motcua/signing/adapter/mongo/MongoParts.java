package vn.motcua.signing.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.aggregate.store.AccessJournal;
import vn.motcua.event.delivery.relay.ReplaySource.DossierFields;
import vn.motcua.signing.SigningSettings;
import vn.motcua.signing.application.AccessLog;
import vn.motcua.signing.application.ArchiveRounds;
import vn.motcua.signing.application.DocumentFiles;
import vn.motcua.signing.application.NumberBooks;
import vn.motcua.signing.application.OutgoingDocuments;
import vn.motcua.signing.application.Register;
import vn.motcua.signing.application.SigningBatches;

@Configuration(proxyBeanMethods = false)
class MongoParts {

  @Bean
  OutgoingDocuments outgoingDocuments(MongoDatabase database, Clock clock, Supplier<String> ids) {
    return new MongoOutgoingDocuments(database, clock, ids);
  }

  @Bean
  DossierFields documentsOfADossier() {
    return new DossierFields(
        MongoOutgoingDocuments.COLLECTION,
        List.of(MongoOutgoingDocuments.DOSSIER, MongoOutgoingDocuments.CODE));
  }

  @Bean
  AccessLog accessLog(MongoDatabase database, SigningSettings settings) {
    var journal = new AccessJournal(database, settings.accessLogKept());
    return viewing -> journal.note(viewing.viewer(), viewing.ids(), viewing.what(), viewing.at());
  }

  @Bean
  NumberBooks numberBooks(MongoDatabase database, Clock clock, OutgoingDocuments documents) {
    return new MongoNumberBooks(database, clock, documents);
  }

  @Bean
  DocumentFiles documentFiles(
      MongoDatabase database, Clock clock, Supplier<String> ids, MeterRegistry meters) {
    var damaged =
        Counter.builder("motcua.signing.files.damaged")
            .description("Reads refused because a stored file is not what its hash says")
            .register(meters);
    return new MongoDocumentFiles(database, ids, clock, damaged);
  }

  @Bean
  Register register(MongoDatabase database) {
    return new MongoRegister(database);
  }

  @Bean
  ArchiveRounds archiveRounds(MongoDatabase database) {
    return new MongoArchiveRounds(database);
  }

  @Bean
  SigningBatches signingBatches(MongoDatabase database) {
    return new MongoSigningBatches(database);
  }
}
