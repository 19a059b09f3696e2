package vn.motcua.signing;

import static java.util.Objects.requireNonNull;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.event.delivery.DeliveryProperties;
import vn.motcua.signing.application.AccessLog;
import vn.motcua.signing.application.ApproveDraft;
import vn.motcua.signing.application.DocumentFiles;
import vn.motcua.signing.application.DocumentSigner;
import vn.motcua.signing.application.Dossiers;
import vn.motcua.signing.application.DraftFromTemplate;
import vn.motcua.signing.application.DraftRequestedDocument;
import vn.motcua.signing.application.EditDraft;
import vn.motcua.signing.application.FetchResult;
import vn.motcua.signing.application.Filing;
import vn.motcua.signing.application.FreezeDocument;
import vn.motcua.signing.application.LapseOverdueSignings;
import vn.motcua.signing.application.NumberBooks;
import vn.motcua.signing.application.OpenSigning;
import vn.motcua.signing.application.Organisation;
import vn.motcua.signing.application.OutgoingDocuments;
import vn.motcua.signing.application.PrepareSigning;
import vn.motcua.signing.application.RejectDocument;
import vn.motcua.signing.application.ReviewDraft;
import vn.motcua.signing.application.SealAsAgency;
import vn.motcua.signing.application.SettleNumbers;
import vn.motcua.signing.application.SheetOf;
import vn.motcua.signing.application.ShowDocuments;
import vn.motcua.signing.application.SignAsPerson;
import vn.motcua.signing.application.StartDocument;
import vn.motcua.signing.application.TellStanding;
import vn.motcua.signing.application.TemplateVersions;
import vn.motcua.signing.application.Templates;
import vn.motcua.signing.application.TimestampDemands;
import vn.motcua.signing.application.TimestampQueue;
import vn.motcua.signing.application.VerifyPdf;
import vn.motcua.signing.domain.WorkingDays;

/** The parts list of the records office. */
@Configuration(proxyBeanMethods = false)
class SigningWiring {

  /** Milliseconds, as the database keeps them. */
  @Bean
  Clock clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }

  @Bean
  Supplier<String> ids() {
    return () -> UUID.randomUUID().toString();
  }

  @Bean
  MongoDatabase database(
      MongoClient client, MongoConnectionDetails connection, DeliveryProperties delivery) {
    var inAddress = connection.getConnectionString().getDatabase();
    var name = delivery.database() == null ? inAddress : delivery.database();
    return client.getDatabase(requireNonNull(name, "name the database"));
  }

  @Bean
  WorkingDays workingDays(SigningSettings settings) {
    var directory = settings.calendarDirectory();
    return new CalendarWorkingDays(
        directory == null ? WorkingCalendars.shipped() : WorkingCalendars.from(directory));
  }

  @Bean
  Filing filing(OutgoingDocuments documents) {
    return new Filing(documents);
  }

  @Bean
  SettleNumbers settleNumbers(NumberBooks books) {
    return new SettleNumbers(books);
  }

  @Bean
  SheetOf sheetOf(Organisation organisation) {
    return new SheetOf(organisation);
  }

  @Bean
  StartDocument startDocument(OutgoingDocuments documents, Supplier<String> ids, Clock clock) {
    return new StartDocument(documents, ids, clock);
  }

  @Bean
  DraftRequestedDocument draftRequestedDocument(
      OutgoingDocuments documents,
      Dossiers dossiers,
      Organisation organisation,
      Templates templates,
      Clock clock) {
    return new DraftRequestedDocument(documents, dossiers, organisation, templates, clock);
  }

  @Bean
  DraftFromTemplate draftFromTemplate(TemplateVersions templates, Organisation organisation) {
    return new DraftFromTemplate(templates, organisation);
  }

  @Bean
  EditDraft editDraft(Filing filing, Clock clock) {
    return new EditDraft(filing, clock);
  }

  @Bean
  ReviewDraft reviewDraft(Filing filing, Organisation organisation, Clock clock) {
    return new ReviewDraft(filing, organisation, clock);
  }

  @Bean
  ApproveDraft approveDraft(Filing filing, Organisation organisation, Clock clock) {
    return new ApproveDraft(filing, organisation, clock);
  }

  @Bean
  RejectDocument rejectDocument(Filing filing, SettleNumbers numbers, Clock clock) {
    return new RejectDocument(filing, numbers, clock);
  }

  @Bean
  LapseOverdueSignings lapseOverdueSignings(
      OutgoingDocuments documents,
      Filing filing,
      SettleNumbers numbers,
      WorkingDays days,
      Clock clock) {
    return new LapseOverdueSignings(documents, filing, numbers, days, clock);
  }

  @Bean
  FreezeDocument freezeDocument(SheetOf sheets, DocumentSigner signer, DocumentFiles files) {
    return new FreezeDocument(sheets, signer, files);
  }

  @Bean
  PrepareSigning prepareSigning(
      Organisation organisation, NumberBooks books, FreezeDocument freezer) {
    return new PrepareSigning(organisation, books, freezer);
  }

  @Bean
  OpenSigning openSigning(
      Filing filing,
      OutgoingDocuments documents,
      LapseOverdueSignings overdue,
      PrepareSigning preparation,
      NumberBooks books,
      SettleNumbers numbers,
      Clock clock) {
    return new OpenSigning(filing, documents, overdue, preparation, books, numbers, clock);
  }

  @Bean
  SignAsPerson signAsPerson(
      Filing filing, DocumentSigner signer, DocumentFiles files, Clock clock) {
    return new SignAsPerson(filing, signer, files, clock);
  }

  @Bean
  SealAsAgency sealAsAgency(
      Filing filing,
      DocumentSigner signer,
      DocumentFiles files,
      WorkingDays days,
      TimestampDemands demands,
      TimestampQueue timestamps,
      Clock clock) {
    return new SealAsAgency(filing, signer, files, days, demands, timestamps, clock);
  }

  @Bean
  ShowDocuments showDocuments(
      Filing filing,
      OutgoingDocuments documents,
      SheetOf sheets,
      DocumentSigner signer,
      DocumentFiles files,
      AccessLog accessLog,
      Clock clock) {
    return new ShowDocuments(filing, documents, sheets, signer, files, accessLog, clock);
  }

  @Bean
  FetchResult fetchResult(Dossiers dossiers, OutgoingDocuments documents, DocumentFiles files) {
    return new FetchResult(dossiers, documents, files);
  }

  @Bean
  TellStanding tellStanding(OutgoingDocuments documents, Organisation organisation) {
    return new TellStanding(documents, organisation);
  }

  @Bean
  VerifyPdf verifyPdf(DocumentSigner signer, TellStanding standing) {
    return new VerifyPdf(signer, standing);
  }
}
