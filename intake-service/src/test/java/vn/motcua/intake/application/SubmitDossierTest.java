package vn.motcua.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.domain.ADossier;
import vn.motcua.intake.domain.Actor;
import vn.motcua.intake.domain.Applicant;
import vn.motcua.intake.domain.Channel;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.FieldError;
import vn.motcua.intake.domain.FieldFault;
import vn.motcua.intake.domain.Folder;
import vn.motcua.intake.domain.Language;
import vn.motcua.intake.domain.ResultDelivery;

class SubmitDossierTest {

  private static final Actor CITIZEN = new Actor("c-0001", null, false);
  private static final Actor OFFICER = new Actor("p-1001", "H26.107", true);

  private final Fakes.MemoryDossiers dossiers = new Fakes.MemoryDossiers();
  private final Fakes.MemoryCodes codes = new Fakes.MemoryCodes();
  private final Fakes.MemoryFiles files = new Fakes.MemoryFiles();

  @Test
  void filesASubmissionUnderItsCodeAndTellsTheWorld() {
    var outcome = (Outcome.Done) submit(use(""), CITIZEN, "key-0001", papers());

    assertThat(outcome.repeated()).isFalse();
    assertThat(outcome.filed().dossier().folder().code()).isEqualTo("H26.107-261123-0001");
    assertThat(codes.settled).containsExactly("H26.107-261123-0001");
    assertThat(files.kept).containsExactly("file-gks", "file-tk");
    assertThat(dossiers.events).hasSize(1);
  }

  @Test
  void answersARepetitionWithTheSameDossierAndKeepsNothingTwice() {
    var use = use("");
    var first = (Outcome.Done) submit(use, CITIZEN, "key-0001", papers());
    var again = (Outcome.Done) submit(use, CITIZEN, "key-0001", papers());

    assertThat(again.repeated()).isTrue();
    assertThat(again.filed()).isEqualTo(first.filed());
    assertThat(dossiers.byId).hasSize(1);
  }

  @Test
  void refusesTheSameKeyForAnotherBodyButTakesItFromAnotherPerson() {
    var use = use("");
    submit(use, CITIZEN, "key-0001", papers());

    var other = submit(use, CITIZEN, "key-0001", papers().subList(0, 1));
    var someone = submit(use, new Actor("c-0002", null, false), "key-0001", papers());

    assertThat(other).isInstanceOf(Outcome.KeyUsedOtherwise.class);
    assertThat(someone).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void givesBackFilesAndCodeWhenTheSameRequestWasQuickerElsewhere() {
    var use = use("");
    dossiers.beforeFiling =
        () -> {
          dossiers.beforeFiling = () -> {};
          submit(use, CITIZEN, "key-0001", papers());
        };

    var outcome = (Outcome.Done) submit(use, CITIZEN, "key-0001", papers());

    assertThat(outcome.repeated()).isTrue();
    assertThat(dossiers.byId).hasSize(1);
    assertThat(codes.released).hasSize(1).doesNotContainAnyElementsOf(codes.settled);
  }

  @Test
  void takesTheNextCodeWhenAnotherDossierHoldsTheOneDrawn() {
    dossiers.put(withCode("d-other", "H26.107-261123-0001"));
    dossiers.codesTaken.add("H26.107-261123-0001");

    var outcome = (Outcome.Done) submit(use(""), CITIZEN, "key-0001", papers());

    assertThat(outcome.repeated()).isFalse();
    assertThat(outcome.filed().dossier().folder().code()).isEqualTo("H26.107-261123-0002");
    assertThat(codes.released).containsExactly("H26.107-261123-0001");
    assertThat(codes.settled).containsExactly("H26.107-261123-0002");
    assertThat(files.kept).containsExactly("file-gks", "file-tk");
  }

  @Test
  void givesUpAfterAFewCodesThatOthersHold() {
    for (int serial = 1; serial <= 9; serial++) {
      dossiers.put(withCode("d-other-" + serial, "H26.107-261123-000" + serial));
      dossiers.codesTaken.add("H26.107-261123-000" + serial);
    }

    var outcome = submit(use(""), CITIZEN, "key-0001", papers());

    assertThat(outcome).isEqualTo(new Outcome.NotReady());
    assertThat(codes.released).hasSize(5);
    assertThat(files.kept).isEmpty();
  }

  @Test
  void asksToSendAgainWhenTheWinnerOfARaceCannotBeSeenYet() {
    dossiers.beforeFiling = () -> dossiers.submissions.put("c-0001/key-0001", "d-unseen");

    var outcome = submit(use(""), CITIZEN, "key-0001", papers());

    assertThat(outcome).isEqualTo(new Outcome.NotReady());
    assertThat(files.kept).isEmpty();

    dossiers.beforeFiling = () -> {};
    dossiers.codesTaken.add("H26.107-261123-0002");
    assertThat(submit(use(""), CITIZEN, "key-0002", papers())).isEqualTo(new Outcome.NotReady());
    assertThat(codes.released).isEmpty();
  }

  @Test
  void onlyTheDeskFilesForTheCounterWhateverAgencySomeoneIsOf() {
    var specialist = new Actor("p-1002", "H26.107", false);
    var online = typed(null, false, papers());

    assertThat(
            submit(
                use(""), specialist, "key-0001", typed(Channel.COUNTER, true, papers()), uploads()))
        .isEqualTo(new Outcome.Invalid(List.of(new FieldError("channel", FieldFault.NOT_ALLOWED))));
    var own = (Outcome.Done) submit(use(""), specialist, "key-0002", online, uploads());
    var folder = own.filed().dossier().folder();
    assertThat(folder.submission().channel()).isEqualTo(Channel.ONLINE);
    assertThat(specialist.owns(folder)).isTrue();
    assertThat(new Actor("p-1003", "H26.107", false).owns(folder)).isFalse();
  }

  @Test
  void keepsNoFileWhenOneOfThemIsFaulty() {
    var outcome = submit(use("gks"), CITIZEN, "key-0001", papers());

    assertThat(outcome)
        .isEqualTo(
            new Outcome.PapersRefused(List.of(new PaperFault("gks", PaperFault.Kind.ENCRYPTED))));
    assertThat(files.kept).isEmpty();
    assertThat(dossiers.byId).isEmpty();
  }

  @Test
  void givesUpTheFilesKeptBeforeOneThatCannotBeKept() {
    files.failsOn = "gks";

    assertThatThrownBy(() -> submit(use(""), CITIZEN, "key-0001", papers()))
        .hasMessageContaining("disk full");
    assertThat(files.kept).isEmpty();
    assertThat(dossiers.byId).isEmpty();
  }

  @Test
  void refusesARequiredPaperThatIsMissing() {
    assertThat(submit(use(""), CITIZEN, "key-0001", papers().subList(1, 2)))
        .isEqualTo(
            new Outcome.PapersRefused(
                List.of(new PaperFault("TK", PaperFault.Kind.PAPER_MISSING))));
  }

  @Test
  void theDeskReceivesWithConsentForItsOwnAgencyAndMayKeepPaperOnPaper() {
    var onPaper = List.of(new TypedPaper("TK", null, null, 2));

    assertThat(
            submit(use(""), OFFICER, "key-0001", typed(Channel.COUNTER, true, onPaper), List.of()))
        .isInstanceOf(Outcome.Done.class);
    assertThat(
            submit(use(""), OFFICER, "key-0002", typed(Channel.COUNTER, false, onPaper), List.of()))
        .isEqualTo(
            new Outcome.Invalid(
                List.of(new FieldError("onBehalfOf.consent", FieldFault.REQUIRED))));
    var elsewhere = new Actor("p-2001", "H26.170", true);
    assertThat(
            submit(
                use(""), elsewhere, "key-0003", typed(Channel.COUNTER, true, onPaper), List.of()))
        .isEqualTo(
            new Outcome.Invalid(
                List.of(new FieldError("receivingAgency", FieldFault.NOT_ALLOWED))));
  }

  @Test
  void aCitizenSubmitsOnlineOnlyAndWithAFileForEachPaper() {
    assertThat(
            submit(
                use(""), CITIZEN, "key-0001", typed(Channel.COUNTER, false, papers()), uploads()))
        .isEqualTo(new Outcome.Invalid(List.of(new FieldError("channel", FieldFault.NOT_ALLOWED))));
    assertThat(
            submit(
                use(""),
                CITIZEN,
                "key-0001",
                typed(null, false, List.of(new TypedPaper("TK", null, null, 1))),
                List.of()))
        .isInstanceOf(Outcome.PapersRefused.class);
  }

  @Test
  void waitsForTheOrganisationBeforeItTakesAnything() {
    var use = use("", new Fakes.OneAgency(""));

    assertThat(submit(use, CITIZEN, "key-0001", papers())).isInstanceOf(Outcome.NotReady.class);
    assertThat(files.kept).isEmpty();
  }

  private SubmitDossier use(String encryptedPart) {
    return use(encryptedPart, new Fakes.OneAgency("H26.107"));
  }

  private SubmitDossier use(String encryptedPart, Organisation organisation) {
    var reception =
        new PaperReception(new Fakes.Inspection(encryptedPart), files, Fakes.ids("paper-"));
    return new SubmitDossier(
        dossiers,
        codes,
        new Fakes.OneProcedure(null),
        organisation,
        reception,
        Clock.fixed(ADossier.MORNING, ZoneOffset.UTC),
        Fakes.ids("d-" + dossiers.byId.size()),
        () -> "ABCDEFGH23456789");
  }

  private static Outcome submit(
      SubmitDossier use, Actor actor, String key, List<TypedPaper> papers) {
    var parts = papers.stream().map(TypedPaper::part).toList();
    var sent = uploads().stream().filter(upload -> parts.contains(upload.part())).toList();
    return submit(use, actor, key, typed(null, false, papers), sent);
  }

  private static Outcome submit(
      SubmitDossier use, Actor actor, String key, TypedSubmission typed, List<Upload> uploads) {
    return use.handle(new SubmitDossier.Command(actor, key, typed, uploads)).block();
  }

  private static Dossier withCode(String id, String code) {
    Folder one = ADossier.folder();
    var folder =
        new Folder(
            id,
            code,
            one.secret(),
            one.procedure(),
            one.agencies(),
            one.submission(),
            one.applicant(),
            one.form(),
            one.papers(),
            one.fees(),
            null,
            one.versions(),
            List.of());
    return ADossier.next(Dossier.Submitted.open(folder, ADossier.CITIZEN));
  }

  private static List<TypedPaper> papers() {
    return List.of(
        new TypedPaper("TK", "tk", "tk.pdf", 1), new TypedPaper("GKS", "gks", "gks.pdf", 1));
  }

  private static List<Upload> uploads() {
    return List.of(Fakes.upload("tk"), Fakes.upload("gks"));
  }

  private static TypedSubmission typed(
      @Nullable Channel channel, boolean consent, List<TypedPaper> papers) {
    return new TypedSubmission(
        "1.001776",
        null,
        "H26.107",
        null,
        channel,
        new Applicant.Typed(
            "Nguyễn Thị Lan",
            "001190012345",
            LocalDate.of(1990, 5, 17),
            "Số 5 phố Đội Cấn",
            "0912345678",
            null),
        consent,
        Map.of(),
        papers,
        ResultDelivery.ELECTRONIC,
        Language.VI);
  }
}
