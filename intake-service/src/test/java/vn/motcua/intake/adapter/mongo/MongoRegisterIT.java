package vn.motcua.intake.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.intake.domain.ADossier.next;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.FileStore;
import vn.motcua.aggregate.store.NumberSeries;
import vn.motcua.backbone.Backbone;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.intake.application.Cause;
import vn.motcua.intake.application.Dossiers;
import vn.motcua.intake.application.Dossiers.DeskQuery;
import vn.motcua.intake.application.Filed;
import vn.motcua.intake.application.FormNumbers.Slip;
import vn.motcua.intake.application.Outcome;
import vn.motcua.intake.application.Upload;
import vn.motcua.intake.domain.ADossier;
import vn.motcua.intake.domain.Act;
import vn.motcua.intake.domain.CodeFormat;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.Folder;
import vn.motcua.intake.domain.FormNumber;
import vn.motcua.intake.domain.Paper;
import vn.motcua.intake.domain.Refusal;
import vn.motcua.intake.domain.Submission;
import vn.motcua.intake.domain.Supplement;
import vn.motcua.intake.domain.Suspension;
import vn.motcua.intake.domain.SuspensionKind;

class MongoRegisterIT {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static MongoClient client;

  private MongoDatabase database;
  private MongoDossiers dossiers;
  private NumberSeries numbers;
  private FileStore files;
  private MongoSweeper sweeper;

  @BeforeAll
  static void connect() {
    client = MongoClients.create(Backbone.shared().mongoUri("motcua_intake_register"));
  }

  @AfterAll
  static void close() {
    client.close();
  }

  @BeforeEach
  void emptyDatabase() {
    database = client.getDatabase("register_" + UUID.randomUUID().toString().substring(0, 8));
    dossiers = new MongoDossiers(database, Clock.systemUTC(), () -> UUID.randomUUID().toString());
    numbers = new NumberSeries(database, Clock.systemUTC());
    files = FileStore.in(database, () -> UUID.randomUUID().toString(), Clock.systemUTC());
    sweeper = sweeper("{agency}-{yyMMdd}-{serial:04}");
  }

  @Test
  void everyStateComesBackAsItWasStored() {
    int number = 0;
    for (Dossier state : states().toList()) {
      Filed filed = file(folder("d-" + number, number), "key-" + number);
      set(filed, renamed(state, filed.dossier().folder()));

      Dossier loaded = dossiers.byId("d-" + number).block(PATIENCE).dossier();

      assertThat(loaded).isEqualTo(renamed(state, filed.dossier().folder()));
      number++;
    }
  }

  @Test
  void findsTheRefusalsWhoseWindowIsOverAndNoOthers() {
    Filed filed = file(folder("d-1", 1), "key-1");
    set(filed, renamed(pending(), filed.dossier().folder()));
    file(folder("d-2", 2), "key-2");
    Instant end = ADossier.MORNING.plusSeconds(300);

    assertThat(dossiers.refusalsDue(end.minusMillis(1), 10).collectList().block(PATIENCE))
        .isEmpty();
    assertThat(dossiers.refusalsDue(end, 10).collectList().block(PATIENCE)).containsExactly("d-1");
  }

  @Test
  void pagesThroughADeskWithoutLossOrRepetition() {
    for (int i = 0; i < 7; i++) {
      file(folder("d-" + i, i), "key-" + i);
    }
    var seen = new java.util.ArrayList<String>();
    String after = null;
    do {
      var page =
          dossiers.ofDesk(new DeskQuery("H26.107", 1, after, 3)).collectList().block(PATIENCE);
      page.forEach(filed -> seen.add(filed.dossier().folder().id()));
      var last = page.isEmpty() ? null : page.getLast().dossier().folder();
      after =
          page.size() < 3 || last == null
              ? null
              : last.submission().at().toEpochMilli() + "_" + last.id();
    } while (after != null);

    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 7).mapToObj(i -> "d-" + i).toList());
    assertThat(dossiers.ofDesk(new DeskQuery("H26.107", 5, null, 10)).collectList().block(PATIENCE))
        .isEmpty();
  }

  @Test
  void aCodeWithoutADossierEndsAsAVoidWithItsReasonAndOneWithADossierIsSettled() {
    var codes = codes("{agency}-{yyMMdd}-{serial:04}");
    LocalDate day = LocalDate.ofInstant(ADossier.MORNING, VietnamTime.ZONE);
    var owned = codes.reserve("H26.170", day, "c/owner").block(PATIENCE);
    var abandoned = codes.reserve("H26.170", day, "c/nobody").block(PATIENCE);
    file(withCode(folder("d-1", 1), owned.code()), "c/owner");

    sweeper.numbers(Duration.ZERO.minusSeconds(1)).block(PATIENCE);

    assertThat(numbers.pending(owned.series()).collectList().block(PATIENCE)).isEmpty();
    assertThat(numbers.voids(owned.series()).collectList().block(PATIENCE))
        .singleElement()
        .satisfies(empty -> {
          assertThat(empty.serial()).isEqualTo(abandoned.serial());
          assertThat(empty.reason()).isNotBlank();
        });
  }

  @Test
  void aCodeOfAnyConfiguredFormIsSettledWhenItsDossierStands() {
    String pattern = "{serial:04}/{agency}-{yyMMdd}-MC";
    LocalDate day = LocalDate.ofInstant(ADossier.MORNING, VietnamTime.ZONE);
    var owned = codes(pattern).reserve("H26.170", day, "c/owner").block(PATIENCE);
    file(withCode(folder("d-1", 1), owned.code()), "c/owner");

    sweeper(pattern).numbers(Duration.ZERO.minusSeconds(1)).block(PATIENCE);

    assertThat(numbers.pending(owned.series()).collectList().block(PATIENCE)).isEmpty();
    assertThat(numbers.voids(owned.series()).collectList().block(PATIENCE)).isEmpty();
  }

  @Test
  void tellsACodeThatIsTakenFromASubmissionThatWasFiledBefore() {
    file(folder("d-1", 1), "key-1");

    assertThatThrownBy(() -> file(folder("d-2", 1), "key-2"))
        .isInstanceOf(Dossiers.CodeTaken.class);
    assertThatThrownBy(() -> file(folder("d-3", 3), "key-1"))
        .isInstanceOf(Dossiers.AlreadyFiled.class);
  }

  private MongoSweeper sweeper(String pattern) {
    return new MongoSweeper(numbers, files, dossiers, codes(pattern));
  }

  private SeriesDossierCodes codes(String pattern) {
    return new SeriesDossierCodes(
        numbers, List.of(new CodeFormat(LocalDate.of(2025, 7, 1), pattern)));
  }

  @Test
  void aSlipNumberThatStandsOnADossierIsNeverMadeVoid() {
    var forms = new SeriesFormNumbers(numbers, Map.of());
    Filed filed = file(folder("d-1", 1), "key-1");
    var reserved = forms.reserve("H26.107", Slip.FORM_02, ADossier.MORNING, "d-1").block(PATIENCE);
    ask(filed, reserved.number());

    sweeper.numbers(Duration.ZERO.minusSeconds(1)).block(PATIENCE);

    assertThat(numbers.pending(reserved.series()).collectList().block(PATIENCE)).isEmpty();
    assertThat(numbers.voids(reserved.series()).collectList().block(PATIENCE)).isEmpty();
  }

  @Test
  void aFileThatNoDossierHoldsIsRemovedAndOneThatIsHeldStays(@TempDir Path folder)
      throws Exception {
    Path place = Files.write(folder.resolve("a"), new byte[600_000]);
    var papers = new StoredPaperFiles(files);
    var upload = new Upload("a", "a.pdf", place, 600_000, "");
    var held = papers.keep(upload, "application/pdf").block(PATIENCE);
    var orphan = papers.keep(upload, "application/pdf").block(PATIENCE);
    file(withFile(folder("d-1", 1), held), "key-1");

    sweeper.files(Duration.ZERO.minusSeconds(1)).block(PATIENCE);

    assertThat(papers.read(held).map(ByteBuffer::remaining).reduce(0, Integer::sum).block(PATIENCE))
        .isEqualTo(600_000);
    assertThatThrownBy(() -> papers.read(orphan).blockLast(PATIENCE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theHistoryAndTheEventsHoldNothingPersonal() {
    Filed filed = file(folder("d-1", 1), "key-1");
    ask(filed, ADossier.NUMBER);

    Document stored = Mono.from(database.getCollection("dossier").find().first()).block(PATIENCE);

    assertThat(stored.get("history", Document.class).toJson())
        .contains("dossier.submitted", "supplement-requested")
        .doesNotContain("Nguyễn", "0912", "84912", "001190012345", "lan@", "Đội Cấn", "bản chính");
  }

  private void ask(Filed filed, FormNumber number) {
    var items = List.of(new Supplement.Item("GKS", "Thiếu bản chính"));
    var request = new Supplement(items, "", ADossier.OFFICER, number, null);
    Function<Filed, Decision<? extends Dossier>> rule =
        now -> ((Dossier.Submitted) now.dossier()).askSupplement(request);
    assertThat(
            dossiers
                .decide(filed.dossier().folder().id(), rule, Cause.person("p-1001"))
                .block(PATIENCE))
        .isInstanceOf(Outcome.Done.class);
  }

  private void set(Filed filed, Dossier state) {
    dossiers
        .decide(filed.dossier().folder().id(), _ -> Decision.make(state), Cause.person("p-1001"))
        .block(PATIENCE);
  }

  private Filed file(Folder folder, String key) {
    var first = Dossier.Submitted.open(folder, ADossier.CITIZEN);
    return dossiers.file(first, key, ADossier.CITIZEN).block(PATIENCE);
  }

  private static Stream<Dossier> states() {
    var promise = ADossier.promise();
    var zone = ZoneOffset.ofHours(7);
    var resting =
        next(
            ADossier.inProcess()
                .suspend(new Suspension(SuspensionKind.PAYMENT, "Chờ nộp", ADossier.OFFICER)));
    return Stream.of(
        ADossier.submitted(ADossier.fee(8_000L), ADossier.fee(null)),
        next(ADossier.submitted().askSupplement(ADossier.request("GKS"))),
        pending(),
        next(pending().finish(ADossier.NUMBER, new Act("x", ADossier.MORNING.plusSeconds(301)))),
        next(ADossier.submitted().withdraw(ADossier.CITIZEN)),
        ADossier.accepted(),
        ADossier.inProcess(),
        resting,
        next(resting.resume(promise, ADossier.OFFICER)),
        next(ADossier.inProcess().finish("doc-1", ADossier.OFFICER, zone)),
        next(ADossier.inProcess().finish(null, ADossier.OFFICER, zone)),
        next(ADossier.handedOver().rate(Map.of("attitude", 5), ADossier.CITIZEN)));
  }

  private static Dossier.RefusalPending pending() {
    var refusal =
        new Refusal("Sai thẩm quyền", "", ADossier.OFFICER, ADossier.MORNING.plusSeconds(300));
    return next(ADossier.submitted().refuse(refusal, true));
  }

  private static Dossier renamed(Dossier state, Folder identity) {
    Folder old = state.folder();
    return state.with(
        new Folder(
            identity.id(),
            identity.code(),
            old.secret(),
            old.procedure(),
            old.agencies(),
            old.submission(),
            old.applicant(),
            old.form(),
            old.papers(),
            old.fees(),
            old.supplement(),
            old.versions(),
            old.milestones()));
  }

  private static Folder folder(String id, int number) {
    Folder one = ADossier.folder();
    Submission submission = one.submission();
    return new Folder(
        id,
        "H26.170-261123-%04d".formatted(9_000 + number),
        one.secret(),
        one.procedure(),
        one.agencies(),
        submission,
        one.applicant(),
        one.form(),
        one.papers(),
        one.fees(),
        null,
        one.versions(),
        List.of());
  }

  private static Folder withCode(Folder one, String code) {
    return copy(one, code, one.papers());
  }

  private static Folder withFile(Folder one, Paper.PaperFile file) {
    Paper paper = one.papers().getFirst();
    return copy(
        one,
        one.code(),
        List.of(
            new Paper(paper.id(), paper.paperCode(), paper.name(), 1, paper.receivedAt(), file)));
  }

  private static Folder copy(Folder one, String code, List<Paper> papers) {
    return new Folder(
        one.id(),
        code,
        one.secret(),
        one.procedure(),
        one.agencies(),
        one.submission(),
        one.applicant(),
        one.form(),
        papers,
        one.fees(),
        null,
        one.versions(),
        List.of());
  }
}
