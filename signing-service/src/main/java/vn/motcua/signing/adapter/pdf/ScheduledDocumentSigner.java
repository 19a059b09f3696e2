package vn.motcua.signing.adapter.pdf;

import java.time.Instant;
import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.motcua.signing.application.DocumentSigner;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.application.PdfReport;
import vn.motcua.signing.application.RegisterBook;
import vn.motcua.signing.application.Sheet;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.Verification;

/**
 * The one place where PDF and crypto work leaves the event loop: a bounded {@code signing}
 * scheduler with a bounded queue, and a small one of its own for what strangers ask to be checked,
 * which refuses when full.
 */
final class ScheduledDocumentSigner implements DocumentSigner, AutoCloseable {
  private static final int LONGEST_QUEUE = 1_000;
  private static final int IDLE_SECONDS = 60;
  private static final int STRANGERS_THREADS = 2;
  private static final int STRANGERS_QUEUE_PER_THREAD = 4;

  private final SigningDesk desk;
  private final StrangersCheck check;
  private final PublicCheck publicCheck;
  private final Scheduler signing;
  private final Scheduler checking;

  ScheduledDocumentSigner(
      SigningDesk desk,
      StrangersCheck check,
      PublicCheck publicCheck,
      Scheduler signing,
      Scheduler checking) {
    this.desk = desk;
    this.check = check;
    this.publicCheck = publicCheck;
    this.signing = signing;
    this.checking = checking;
  }

  static ScheduledDocumentSigner onThreads(
      SigningDesk desk, StrangersCheck check, PublicCheck publicCheck, int threads) {
    return new ScheduledDocumentSigner(
        desk,
        check,
        publicCheck,
        threads("signing", threads, LONGEST_QUEUE),
        threads("checking", STRANGERS_THREADS, STRANGERS_QUEUE_PER_THREAD));
  }

  private static Scheduler threads(String name, int most, int queueOfEach) {
    return Schedulers.newBoundedElastic(most, queueOfEach, name, IDLE_SECONDS, true);
  }

  @Override
  public Mono<byte[]> draft(Sheet sheet) {
    return onSigningThread(() -> desk.draft(sheet));
  }

  @Override
  public Mono<Outcome<FrozenPdf>> freeze(Sheet sheet, DocumentNumber number) {
    return onSigningThread(() -> desk.freeze(sheet, number));
  }

  @Override
  public Mono<Outcome<LayeredPdf>> sign(byte[] frozen, PersonalKey key, Instant at) {
    return onSigningThread(() -> desk.sign(frozen, key, at));
  }

  @Override
  public Mono<Outcome<LayeredPdf>> seal(byte[] signed, AgencyKey key, Instant at) {
    return onSigningThread(() -> desk.seal(signed, key, at));
  }

  @Override
  public Mono<Verification> verify(byte[] pdf, Registered registered) {
    return onSigningThread(() -> check.check(pdf, registered));
  }

  @Override
  public Mono<byte[]> register(RegisterBook book) {
    return onSigningThread(() -> RegisterPaper.of(book).pdf());
  }

  @Override
  public Mono<PdfReport> report(byte[] pdf) {
    return on(checking, () -> publicCheck.report(pdf));
  }

  private <T> Mono<T> onSigningThread(Callable<T> work) {
    return on(signing, work);
  }

  private static <T> Mono<T> on(Scheduler threads, Callable<T> work) {
    return Mono.fromCallable(() -> answered(work)).subscribeOn(threads);
  }

  /** An error that Reactor counts as fatal would leave the caller without any answer. */
  private static <T> T answered(Callable<T> work) throws Exception {
    try {
      return work.call();
    } catch (StackOverflowError | LinkageError broken) {
      throw new IllegalStateException("the paper could not be worked on", broken);
    }
  }

  @Override
  public void close() {
    signing.dispose();
    checking.dispose();
  }
}
