package vn.motcua.signing.application;

import static vn.motcua.signing.domain.ADocument.AGENCY;
import static vn.motcua.signing.domain.ADocument.CHAIRMAN;
import static vn.motcua.signing.domain.ADocument.CLERK;
import static vn.motcua.signing.domain.ADocument.NINE_O_CLOCK;
import static vn.motcua.signing.domain.ADocument.SPECIALIST;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.Authority;
import vn.motcua.signing.domain.Book;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.SerialClaim;
import vn.motcua.signing.domain.StoredRevision;
import vn.motcua.signing.domain.Verification;
import vn.motcua.signing.domain.WorkingDays;

/** A records office in memory, with every collaborator a fake. */
final class Office {
  static final Officer THE_CHAIRMAN = new Officer(CHAIRMAN, AGENCY);
  static final Officer THE_CLERK = new Officer(CLERK, AGENCY);
  static final Officer THE_SPECIALIST = new Officer(SPECIALIST, AGENCY);

  final MovableClock clock = new MovableClock(NINE_O_CLOCK);
  final InMemoryDocuments documents = new InMemoryDocuments();
  final InMemoryBooks books = new InMemoryBooks();
  final InMemoryFiles files = new InMemoryFiles();
  final FakeSigner signer = new FakeSigner();
  final FakeOrganisation organisation = new FakeOrganisation();
  final WorkingDays days = (agency, day) -> day.plusDays(1);

  final Filing filing = new Filing(documents);
  final SettleNumbers numbers = new SettleNumbers(books);
  final SheetOf sheets = new SheetOf(organisation);
  final LapseOverdueSignings overdue =
      new LapseOverdueSignings(documents, filing, numbers, days, clock);
  final PrepareSigning preparation =
      new PrepareSigning(organisation, books, new FreezeDocument(sheets, signer, files));
  final DecideWithdrawal withdrawals = new DecideWithdrawal(filing, documents, numbers, clock);
  final OpenSigning open =
      new OpenSigning(filing, documents, overdue, preparation, books, numbers, clock);
  final SignAsPerson sign = new SignAsPerson(filing, signer, files, clock);
  final SealAsAgency seal = new SealAsAgency(filing, signer, files, days, clock);
  final InMemoryBatches batches = new InMemoryBatches();
  final ShowBatches showBatches = new ShowBatches(batches, files, viewing -> Mono.empty(), clock);
  final RunBatch run = new RunBatch(batches, showBatches, open, sign, seal, clock);
  final OpenBatch openBatch =
      new OpenBatch(batches, filing, preparation, () -> "batch-" + batches.count(), clock);
  final KeepBatchNumbers keep = new KeepBatchNumbers(batches, documents, books, clock);

  void keep(OutgoingDocument document) {
    documents.create(document, List.of(), new Occasion.ByClock()).block();
  }

  OutgoingDocument present() {
    return present(ADocument.docket().id().value());
  }

  OutgoingDocument present(String id) {
    return documents.find(new DocumentId(id)).block().document();
  }

  static <T> T value(Mono<Outcome<T>> answer) {
    return switch (answer.block()) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
    };
  }

  static Refusal refusal(Mono<? extends Outcome<?>> answer) {
    return switch (answer.block()) {
      case Outcome.Done<?>(var value) -> throw new AssertionError("done: " + value);
      case Outcome.Refused<?>(var why) -> why;
    };
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A clock that tests move. */
  static final class MovableClock extends Clock {
    private Instant now;

    MovableClock(Instant now) {
      this.now = now;
    }

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** Books in a map: one pending serial per owner. */
  static final class InMemoryBooks implements NumberBooks {
    final Map<String, String> voids = new HashMap<>();
    final List<String> settled = new ArrayList<>();
    private final Map<String, Long> last = new HashMap<>();
    final Map<String, Long> pending = new HashMap<>();

    @Override
    public Mono<Long> reserve(Book book, String owner) {
      return Mono.fromSupplier(() ->
          pending.computeIfAbsent(
              book.series() + "!" + owner, key -> last.merge(book.series(), 1L, Long::sum)));
    }

    @Override
    public Mono<Void> settle(DocumentNumber number, String owner) {
      return Mono.fromRunnable(() -> {
        pending.remove(number.book().series() + "!" + owner);
        settled.add(number.key());
      });
    }

    @Override
    public Mono<Void> makeVoid(DocumentNumber number, String reason) {
      return Mono.fromRunnable(() -> {
        pending.values().removeIf(serial -> serial == number.serial());
        voids.putIfAbsent(number.key(), reason);
      });
    }

    @Override
    public Mono<Long> sweep() {
      return Mono.just(0L);
    }

    @Override
    public Flux<Book> opened() {
      return Flux.fromIterable(last.keySet()).mapNotNull(name -> Book.ofSeries(name).orElse(null));
    }

    @Override
    public Mono<Long> last(Book book) {
      return Mono.fromSupplier(() -> last.getOrDefault(book.series(), 0L));
    }

    @Override
    public Mono<List<SerialClaim>> undecidedAndVoid(Book book) {
      return voids(book.agency(), book.year())
          .<SerialClaim>map(it -> new SerialClaim.Void(it.serial(), it.reason(), it.at()))
          .concatWith(Flux.fromIterable(reserved(book)))
          .collectList();
    }

    private List<SerialClaim> reserved(Book book) {
      return pending.entrySet().stream()
          .filter(entry -> entry.getKey().startsWith(book.series() + "!"))
          .<SerialClaim>map(entry ->
              new SerialClaim.Reserved(
                  entry.getValue(),
                  entry.getKey().substring(entry.getKey().indexOf('!') + 1),
                  NINE_O_CLOCK))
          .toList();
    }

    @Override
    public Flux<VoidSerial> voids(String agency, int year) {
      return Flux.fromIterable(voids.entrySet())
          .map(entry -> {
            var key = entry.getKey().split("#", -1);
            var book = Book.ofSeries(key[0]).orElseThrow();
            return new VoidSerial(book, Long.parseLong(key[1]), entry.getValue(), NINE_O_CLOCK);
          });
    }
  }

  /** Files in a map. */
  static final class InMemoryFiles implements DocumentFiles {
    final Map<String, byte[]> kept = new HashMap<>();
    final Set<String> damaged = new HashSet<>();

    @Override
    public Mono<StoredRevision> keep(byte[] pdf) {
      return Mono.fromSupplier(() -> {
        var id = "file-" + kept.size();
        kept.put(id, pdf);
        return new StoredRevision(id, sha256(pdf), pdf.length);
      });
    }

    @Override
    public Mono<byte[]> read(StoredRevision revision) {
      return Mono.fromSupplier(() -> kept.get(revision.file()))
          .filter(pdf -> !damaged.contains(revision.file()))
          .switchIfEmpty(Mono.error(() -> new DamagedFile(revision.file())));
    }

    @Override
    public Mono<Long> sweepOrphans() {
      return Mono.just(0L);
    }
  }

  /** Signs by appending words: equal input gives equal bytes. */
  static final class FakeSigner implements DocumentSigner {
    Verification verification = new Verification(List.of());
    final List<String> acts = new ArrayList<>();

    @Override
    public Mono<byte[]> draft(Sheet sheet) {
      return Mono.just(bytes("draft " + sheet.documentId()));
    }

    @Override
    public Mono<Outcome<FrozenPdf>> freeze(Sheet sheet, DocumentNumber number) {
      var words = sheet.documentId() + " " + number.notation() + " " + number.printedOn();
      return Mono.just(Outcome.done(new FrozenPdf(bytes(words), 1)));
    }

    @Override
    public Mono<Outcome<LayeredPdf>> sign(byte[] frozen, PersonalKey key, Instant at) {
      return layer(frozen, "person " + key.person(), at, key.pin());
    }

    @Override
    public Mono<Outcome<LayeredPdf>> seal(byte[] signed, AgencyKey key, Instant at) {
      return layer(signed, "agency " + key.agency(), at, key.pin());
    }

    private Mono<Outcome<LayeredPdf>> layer(byte[] base, String who, Instant at, Pin pin) {
      if (!pin.lend(secret -> new String(secret).equals("12345678"))) {
        return Outcome.refusedNow(Refusal.WRONG_PIN);
      }
      var words = new String(base, StandardCharsets.UTF_8) + "|" + who + "@" + at;
      acts.add(words);
      return Mono.just(Outcome.done(new LayeredPdf(bytes(words), "c".repeat(64))));
    }

    @Override
    public Mono<Verification> verify(byte[] pdf, Registered registered) {
      return Mono.just(verification);
    }

    @Override
    public Mono<byte[]> register(RegisterBook book) {
      return Mono.just(bytes("register of " + book.lines().size()));
    }

    @Override
    public Mono<PdfReport> report(byte[] pdf) {
      return Mono.just(PdfReport.unreadable("FAKE", new PdfReport.Words("giả", "fake")));
    }

    private static byte[] bytes(String words) {
      return words.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** One ward and its chairman. */
  static final class FakeOrganisation implements Organisation {
    Authority authority = ADocument.chairman();
    final Map<String, Member> others = new HashMap<>();

    /** An officer of the ward, with an authority or without. */
    void add(String person, String unit, @Nullable Authority held) {
      others.put(person, new Member(person, AGENCY, unit, "Khác", Set.of(), held, true));
    }

    @Override
    public Mono<Issuer> agency(String code) {
      if (code.equals("H26.999")) {
        return Mono.empty();
      }
      return Mono.just(
          new Issuer(
              code, "Ủy ban nhân dân phường Ba Đình", "THÀNH PHỐ HÀ NỘI", "Ba Đình", "UBND"));
    }

    @Override
    public Mono<Member> person(String id) {
      return id.equals(CHAIRMAN)
          ? Mono.just(
              new Member(id, AGENCY, "LD", "Hoàng Văn Nam", Set.of("LEADER"), authority, true))
          : Mono.fromSupplier(() -> others.get(id));
    }
  }
}
