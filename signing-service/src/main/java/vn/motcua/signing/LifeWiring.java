package vn.motcua.signing;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.signing.application.AccessLog;
import vn.motcua.signing.application.AnswerDispatch;
import vn.motcua.signing.application.ApproveStub;
import vn.motcua.signing.application.ArchiveDocument;
import vn.motcua.signing.application.CorrectDocument;
import vn.motcua.signing.application.DecideWithdrawal;
import vn.motcua.signing.application.DispatchDocument;
import vn.motcua.signing.application.DocumentFiles;
import vn.motcua.signing.application.Filing;
import vn.motcua.signing.application.ListDispatches;
import vn.motcua.signing.application.Organisation;
import vn.motcua.signing.application.OutgoingDocuments;
import vn.motcua.signing.application.RecallDocument;
import vn.motcua.signing.application.ReplaceDocument;
import vn.motcua.signing.application.SendBackDraft;
import vn.motcua.signing.application.SetHandling;
import vn.motcua.signing.application.SettleNumbers;
import vn.motcua.signing.application.ShowDraftHistory;
import vn.motcua.signing.domain.WorkingDays;

/** Parts beside the way from draft to issue: reviewing rounds, withdrawal, life after issue. */
@Configuration(proxyBeanMethods = false)
class LifeWiring {

  @Bean
  SetHandling setHandling(Filing filing, Organisation organisation) {
    return new SetHandling(filing, organisation);
  }

  @Bean
  SendBackDraft sendBackDraft(
      Filing filing, Organisation organisation, SettleNumbers numbers, Clock clock) {
    return new SendBackDraft(filing, organisation, numbers, clock);
  }

  @Bean
  ShowDraftHistory showDraftHistory(Filing filing, AccessLog accessLog, Clock clock) {
    return new ShowDraftHistory(filing, accessLog, clock);
  }

  @Bean
  DecideWithdrawal decideWithdrawal(
      Filing filing, OutgoingDocuments documents, SettleNumbers numbers, Clock clock) {
    return new DecideWithdrawal(filing, documents, numbers, clock);
  }

  @Bean
  ApproveStub approveStub(Filing filing, OutgoingDocuments documents, Clock clock) {
    return new ApproveStub(filing, documents, clock);
  }

  @Bean
  DispatchDocument dispatchDocument(Filing filing, Organisation organisation, Clock clock) {
    return new DispatchDocument(filing, organisation, clock);
  }

  @Bean
  AnswerDispatch answerDispatch(Filing filing, Clock clock) {
    return new AnswerDispatch(filing, clock);
  }

  @Bean
  ListDispatches listDispatches(
      OutgoingDocuments documents,
      Filing filing,
      DocumentFiles files,
      AccessLog accessLog,
      WorkingDays days,
      Clock clock) {
    return new ListDispatches(documents, filing, files, accessLog, days, clock);
  }

  @Bean
  ArchiveDocument archiveDocument(Filing filing, DocumentFiles files, Clock clock) {
    return new ArchiveDocument(filing, files, clock);
  }

  @Bean
  CorrectDocument correctDocument(Filing filing, OutgoingDocuments documents, Clock clock) {
    return new CorrectDocument(filing, documents, clock);
  }

  @Bean
  ReplaceDocument replaceDocument(
      Filing filing, OutgoingDocuments documents, Organisation organisation, Clock clock) {
    return new ReplaceDocument(filing, documents, organisation, clock);
  }

  @Bean
  RecallDocument recallDocument(Filing filing, Organisation organisation, Clock clock) {
    return new RecallDocument(filing, organisation, clock);
  }
}
