package vn.motcua.intake;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.catalogue.ProcedureCatalogue;
import vn.motcua.event.delivery.EventDelivery;
import vn.motcua.event.delivery.operator.DeliveryOperator;
import vn.motcua.http.edge.HttpEdge;
import vn.motcua.intake.application.AcceptDossier;
import vn.motcua.intake.application.AccessLog;
import vn.motcua.intake.application.AskSupplement;
import vn.motcua.intake.application.BeginProcessing;
import vn.motcua.intake.application.DossierCodes;
import vn.motcua.intake.application.Dossiers;
import vn.motcua.intake.application.FinishRefusals;
import vn.motcua.intake.application.FormNumbers;
import vn.motcua.intake.application.FormPrinter;
import vn.motcua.intake.application.HandOverResult;
import vn.motcua.intake.application.Organisation;
import vn.motcua.intake.application.PaperFiles;
import vn.motcua.intake.application.PaperInspection;
import vn.motcua.intake.application.PaperReception;
import vn.motcua.intake.application.PrintForm;
import vn.motcua.intake.application.Procedures;
import vn.motcua.intake.application.PromiseMaker;
import vn.motcua.intake.application.RecordResult;
import vn.motcua.intake.application.RefuseDossier;
import vn.motcua.intake.application.Register;
import vn.motcua.intake.application.ResumeDossier;
import vn.motcua.intake.application.SubmitDossier;
import vn.motcua.intake.application.SupplyPapers;
import vn.motcua.intake.application.SuspendDossier;
import vn.motcua.intake.application.TakeFee;
import vn.motcua.intake.application.TrackDossier;
import vn.motcua.intake.application.UndoRefusal;
import vn.motcua.intake.application.ViewDossier;
import vn.motcua.intake.application.WaiveFee;
import vn.motcua.intake.application.WithdrawDossier;
import vn.motcua.intake.domain.TrackingSecret;

/** The parts of the register. */
@Configuration(proxyBeanMethods = false)
@Import({HttpEdge.class, EventDelivery.class, DeliveryOperator.class})
class IntakeWiring {

  /** The database keeps milliseconds, so nothing here is told more finely. */
  @Bean
  @Primary
  Clock intakeClock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
  }

  @Bean
  ProcedureCatalogue procedureCatalogue(IntakeSettings settings) {
    Path own = settings.procedures();
    return own == null ? ProcedureCatalogue.shipped() : ProcedureCatalogue.from(own);
  }

  @Bean
  WorkingCalendars workingCalendars(IntakeSettings settings) {
    Path own = settings.calendars();
    return own == null ? WorkingCalendars.shipped() : WorkingCalendars.from(own);
  }

  @Bean
  PromiseMaker promiseMaker(WorkingCalendars calendars, Procedures procedures) {
    return new PromiseMaker(calendars, procedures);
  }

  @Bean
  PaperReception paperReception(PaperInspection inspection, PaperFiles files) {
    return new PaperReception(inspection, files, ids());
  }

  @Bean
  Register register(Dossiers dossiers, FormNumbers numbers, Clock clock) {
    return new Register(dossiers, numbers, clock);
  }

  @Bean
  SubmitDossier submitDossier(
      Dossiers dossiers,
      DossierCodes codes,
      Procedures procedures,
      Organisation organisation,
      PaperReception reception,
      Clock clock) {
    return new SubmitDossier(
        dossiers, codes, procedures, organisation, reception, clock, ids(), secrets());
  }

  @Bean
  SupplyPapers supplyPapers(
      Dossiers dossiers, Register register, PaperReception reception, Clock clock) {
    return new SupplyPapers(dossiers, register, reception, clock);
  }

  @Bean
  AskSupplement askSupplement(Register register) {
    return new AskSupplement(register);
  }

  @Bean
  AcceptDossier acceptDossier(Register register, PromiseMaker promises) {
    return new AcceptDossier(register, promises);
  }

  @Bean
  RefuseDossier refuseDossier(Register register, IntakeSettings settings) {
    return new RefuseDossier(register, settings.refusalUndoWindow());
  }

  @Bean
  UndoRefusal undoRefusal(Register register) {
    return new UndoRefusal(register);
  }

  @Bean
  FinishRefusals finishRefusals(Dossiers dossiers, Register register, Clock clock) {
    return new FinishRefusals(dossiers, register, clock);
  }

  @Bean
  WithdrawDossier withdrawDossier(Register register) {
    return new WithdrawDossier(register);
  }

  @Bean
  SuspendDossier suspendDossier(Register register) {
    return new SuspendDossier(register);
  }

  @Bean
  ResumeDossier resumeDossier(Register register, PromiseMaker promises) {
    return new ResumeDossier(register, promises);
  }

  @Bean
  HandOverResult handOverResult(Register register) {
    return new HandOverResult(register);
  }

  @Bean
  TakeFee takeFee(Register register) {
    return new TakeFee(register);
  }

  @Bean
  WaiveFee waiveFee(Register register) {
    return new WaiveFee(register);
  }

  @Bean
  ViewDossier viewDossier(Dossiers dossiers, PaperFiles files, AccessLog accessLog, Clock clock) {
    return new ViewDossier(dossiers, files, accessLog, clock);
  }

  @Bean
  PrintForm printForm(Organisation organisation, FormPrinter printer) {
    return new PrintForm(organisation, printer);
  }

  @Bean
  TrackDossier trackDossier(Dossiers dossiers, Clock clock) {
    return new TrackDossier(dossiers, clock);
  }

  @Bean
  BeginProcessing beginProcessing(Dossiers dossiers, Clock clock) {
    return new BeginProcessing(dossiers, clock);
  }

  @Bean
  RecordResult recordResult(Dossiers dossiers, PromiseMaker promises, Clock clock) {
    return new RecordResult(dossiers, promises, clock);
  }

  private static Supplier<String> ids() {
    return () -> UUID.randomUUID().toString();
  }

  private static Supplier<String> secrets() {
    var random = new SecureRandom();
    return () ->
        random
            .ints(TrackingSecret.LENGTH, 0, TrackingSecret.ALPHABET.length())
            .map(TrackingSecret.ALPHABET::charAt)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}
