package vn.motcua.signing;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.signing.application.AccessLog;
import vn.motcua.signing.application.ArchiveRounds;
import vn.motcua.signing.application.CheckArchive;
import vn.motcua.signing.application.CheckBooks;
import vn.motcua.signing.application.DocumentFiles;
import vn.motcua.signing.application.DocumentSigner;
import vn.motcua.signing.application.ExportMetadata;
import vn.motcua.signing.application.ExportRegister;
import vn.motcua.signing.application.Filing;
import vn.motcua.signing.application.KeepBatchNumbers;
import vn.motcua.signing.application.NumberBooks;
import vn.motcua.signing.application.OpenBatch;
import vn.motcua.signing.application.OpenSigning;
import vn.motcua.signing.application.Organisation;
import vn.motcua.signing.application.OutgoingDocuments;
import vn.motcua.signing.application.PrepareSigning;
import vn.motcua.signing.application.Register;
import vn.motcua.signing.application.RegisterSheet;
import vn.motcua.signing.application.RunBatch;
import vn.motcua.signing.application.SealAsAgency;
import vn.motcua.signing.application.ShowArchive;
import vn.motcua.signing.application.ShowBatches;
import vn.motcua.signing.application.ShowDocuments;
import vn.motcua.signing.application.ShowRegister;
import vn.motcua.signing.application.SignAsPerson;
import vn.motcua.signing.application.SigningBatches;

/** The parts list of the records office's books: register, archive, batches. */
@Configuration(proxyBeanMethods = false)
class RegisterWiring {

  @Bean
  ShowRegister showRegister(Register register, NumberBooks books, Organisation organisation) {
    return new ShowRegister(register, books, organisation);
  }

  @Bean
  ExportRegister exportRegister(
      ShowRegister show, DocumentSigner papers, RegisterSheet sheets, Clock clock) {
    return new ExportRegister(show, papers, sheets, clock);
  }

  @Bean
  ExportMetadata exportMetadata(ShowDocuments show, Organisation organisation) {
    return new ExportMetadata(show, organisation);
  }

  @Bean
  CheckBooks checkBooks(NumberBooks books, Register register) {
    return new CheckBooks(books, register);
  }

  @Bean
  CheckArchive checkArchive(
      OutgoingDocuments documents,
      DocumentFiles files,
      DocumentSigner signer,
      ArchiveRounds rounds,
      CheckBooks books,
      Clock clock,
      SigningSettings settings) {
    return new CheckArchive(
        documents, files, signer, rounds, books, clock, settings.archive().between());
  }

  @Bean
  ShowArchive showArchive(Register register, ArchiveRounds rounds) {
    return new ShowArchive(register, rounds);
  }

  @Bean
  OpenBatch openBatch(
      SigningBatches batches,
      Filing filing,
      PrepareSigning preparation,
      Supplier<String> ids,
      Clock clock) {
    return new OpenBatch(batches, filing, preparation, ids, clock);
  }

  @Bean
  ShowBatches showBatches(
      SigningBatches batches, DocumentFiles files, AccessLog accessLog, Clock clock) {
    return new ShowBatches(batches, files, accessLog, clock);
  }

  @Bean
  RunBatch runBatch(
      SigningBatches batches,
      ShowBatches show,
      OpenSigning open,
      SignAsPerson sign,
      SealAsAgency seal,
      Clock clock) {
    return new RunBatch(batches, show, open, sign, seal, clock);
  }

  @Bean
  KeepBatchNumbers keepBatchNumbers(
      SigningBatches batches, OutgoingDocuments documents, NumberBooks books, Clock clock) {
    return new KeepBatchNumbers(batches, documents, books, clock);
  }
}
