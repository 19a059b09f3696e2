package vn.motcua.intake.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.AccessJournal;
import vn.motcua.aggregate.store.AggregateStore;
import vn.motcua.aggregate.store.FileStore;
import vn.motcua.aggregate.store.NumberSeries;
import vn.motcua.event.delivery.relay.ReplaySource.DossierFields;
import vn.motcua.intake.IntakeSettings;
import vn.motcua.intake.application.AccessLog;
import vn.motcua.intake.application.FormNumbers;
import vn.motcua.intake.application.FormNumbers.Slip;
import vn.motcua.intake.application.Housekeeping;
import vn.motcua.intake.application.PaperFiles;
import vn.motcua.intake.domain.CodeFormat;
import vn.motcua.intake.domain.Dossier;

/** The parts that keep things in MongoDB. */
@Configuration(proxyBeanMethods = false)
class MongoAdapter {

  @Bean
  MongoDatabase intakeDatabase(MongoClient client, MongoConnectionDetails details) {
    return client.getDatabase(
        Optional.ofNullable(details.getConnectionString().getDatabase()).orElse("motcua_intake"));
  }

  @Bean
  MongoDossiers mongoDossiers(MongoDatabase database, Clock clock) {
    return new MongoDossiers(database, clock, () -> UUID.randomUUID().toString());
  }

  @Bean
  AggregateStore<Dossier> dossierStore(MongoDossiers dossiers) {
    return dossiers.store();
  }

  @Bean
  DossierFields dossiersByCode() {
    return new DossierFields(MongoDossiers.COLLECTION, List.of("keys." + MongoDossiers.CODE));
  }

  @Bean
  NumberSeries numberSeries(MongoDatabase database, Clock clock) {
    return new NumberSeries(database, clock);
  }

  @Bean
  FileStore fileStore(MongoDatabase database, Clock clock) {
    return FileStore.in(database, () -> UUID.randomUUID().toString(), clock);
  }

  @Bean
  SeriesDossierCodes dossierCodes(NumberSeries numbers, IntakeSettings settings) {
    List<CodeFormat> formats =
        settings.codes().stream().map(code -> new CodeFormat(code.from(), code.pattern())).toList();
    return new SeriesDossierCodes(numbers, formats);
  }

  @Bean
  FormNumbers formNumbers(NumberSeries numbers, IntakeSettings settings) {
    var symbols = settings.symbols();
    return new SeriesFormNumbers(
        numbers,
        Map.of(
            Slip.Kind.RECEIPT_OF_DOSSIER, symbols.receipt(),
            Slip.Kind.SUPPLEMENT_REQUEST, symbols.supplement(),
            Slip.Kind.REFUSAL, symbols.refusal(),
            Slip.Kind.FEE_RECEIPT, symbols.fee()));
  }

  @Bean
  PaperFiles paperFiles(FileStore files) {
    return new StoredPaperFiles(files);
  }

  @Bean
  AccessLog accessLog(MongoDatabase database, IntakeSettings settings) {
    var journal = new AccessJournal(database, settings.accessLogKept());
    return viewing ->
        journal.note(viewing.viewer(), viewing.dossierIds(), viewing.what(), viewing.at());
  }

  @Bean
  Housekeeping housekeeping(
      NumberSeries numbers,
      FileStore files,
      MongoDossiers dossiers,
      SeriesDossierCodes codes,
      IntakeSettings settings) {
    var sweeper = new MongoSweeper(numbers, files, dossiers, codes);
    var rounds = settings.rounds();
    return () ->
        Flux.concatDelayError(
                Mono.defer(() -> sweeper.numbers(rounds.numbersOlderThan())),
                Mono.defer(() -> sweeper.files(rounds.filesOlderThan())))
            .then();
  }
}
