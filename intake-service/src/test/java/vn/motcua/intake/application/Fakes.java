package vn.motcua.intake.application;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.intake.domain.ADossier;
import vn.motcua.intake.domain.Act;
import vn.motcua.intake.domain.Channel;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.DossierEvent;
import vn.motcua.intake.domain.FeeItem;
import vn.motcua.intake.domain.FormNumber;
import vn.motcua.intake.domain.Paper.PaperFile;
import vn.motcua.intake.domain.Procedure;

/** Stand-ins in memory for everything the use cases need. */
final class Fakes {

  private Fakes() {}

  static Supplier<String> ids(String prefix) {
    var next = new AtomicInteger();
    return () -> prefix + next.incrementAndGet();
  }

  static Upload upload(String part) {
    return new Upload(part, part + ".pdf", Path.of("/nowhere/" + part), 100, "sha-" + part);
  }

  /** The register in memory. */
  static final class MemoryDossiers implements Dossiers {

    final Map<String, Filed> byId = new HashMap<>();
    final Map<String, String> submissions = new HashMap<>();
    final List<DossierEvent> events = new ArrayList<>();
    final TreeSet<String> codesTaken = new TreeSet<>();
    Runnable beforeFiling = () -> {};
    String failsOn = "";

    void put(Dossier dossier) {
      byId.put(dossier.folder().id(), new Filed(dossier, 1));
    }

    @Override
    public Mono<Filed> byId(String dossierId) {
      return Mono.fromSupplier(() -> {
        if (dossierId.equals(failsOn)) {
          throw new IllegalStateException("cannot be read");
        }
        return byId.get(dossierId);
      });
    }

    @Override
    public Mono<Filed> byCode(String code) {
      return Flux.fromIterable(byId.values())
          .filter(filed -> filed.dossier().folder().code().equals(code))
          .next();
    }

    @Override
    public Mono<Filed> bySubmission(String key) {
      return Mono.fromSupplier(() -> submissions.get(key))
          .flatMap(id -> Mono.justOrEmpty(byId.get(id)));
    }

    @Override
    public Mono<Filed> file(Decision.Made<? extends Dossier> first, String key, Act act) {
      return Mono.fromSupplier(() -> {
        beforeFiling.run();
        if (codesTaken.contains(first.next().folder().code())) {
          throw new CodeTaken();
        }
        if (submissions.putIfAbsent(key, first.next().folder().id()) != null) {
          throw new AlreadyFiled();
        }
        put(first.next());
        events.addAll(first.events());
        return byId.get(first.next().folder().id());
      });
    }

    @Override
    public Mono<Outcome> rule(String id, Ruling.Rule rule, Cause cause) {
      return byId(id)
          .flatMap(filed ->
              rule.apply(filed)
                  .map(ruling ->
                      switch (ruling) {
                        case Ruling.TurnedAway(Outcome why) -> why;
                        case Ruling.Decided(var decision) -> decided(filed, decision);
                      }));
    }

    private Outcome decided(Filed before, Decision<? extends Dossier> decision) {
      return switch (decision) {
        case Decision.Declined<? extends Dossier>(var objection) -> new Outcome.Objected(objection);
        case Decision.Made<? extends Dossier> made -> {
          var filed = new Filed(made.next(), before.version() + 1);
          byId.put(made.next().folder().id(), filed);
          events.addAll(made.events());
          yield new Outcome.Done(filed, false);
        }
      };
    }

    @Override
    public Flux<Filed> ofDesk(DeskQuery query) {
      return Flux.fromIterable(byId.values());
    }

    @Override
    public Flux<String> refusalsDue(Instant now, int limit) {
      return Flux.fromIterable(List.copyOf(byId.keySet()))
          .filter(id ->
              byId.get(id).dossier() instanceof Dossier.RefusalPending pending
                  && !pending.refusal().undoUntil().isAfter(now));
    }
  }

  /** Codes in memory, with what became of each. */
  static final class MemoryCodes implements DossierCodes {

    final List<String> settled = new ArrayList<>();
    final List<String> released = new ArrayList<>();
    private long serial;

    @Override
    public Mono<ReservedCode> reserve(String agency, LocalDate day, String owner) {
      return Mono.fromSupplier(() -> {
        serial++;
        return new ReservedCode(agency + "-261123-000" + serial, "s", serial, owner);
      });
    }

    @Override
    public Mono<Void> settle(ReservedCode code) {
      return Mono.fromRunnable(() -> settled.add(code.code()));
    }

    @Override
    public Mono<Void> release(ReservedCode code, String reason) {
      return Mono.fromRunnable(() -> released.add(code.code()));
    }
  }

  /** Numbers in memory. */
  static final class MemoryNumbers implements FormNumbers {

    final List<String> reserved = new ArrayList<>();
    final List<String> settled = new ArrayList<>();

    @Override
    public Mono<ReservedNumber> reserve(String agency, Slip slip, Instant at, String dossierId) {
      return Mono.fromSupplier(() -> {
        reserved.add(dossierId + "/" + slip.key());
        var number = new FormNumber(2026, reserved.size(), "TTPVHCC");
        return new ReservedNumber(number, "s", dossierId + "/" + slip.key());
      });
    }

    @Override
    public Mono<Void> settle(ReservedNumber number) {
      return Mono.fromRunnable(() -> settled.add(number.owner()));
    }
  }

  /** Files in memory; one of them may refuse to be kept. */
  static final class MemoryFiles implements PaperFiles {

    final TreeSet<String> kept = new TreeSet<>();
    String failsOn = "";

    @Override
    public Mono<PaperFile> keep(Upload upload, String mediaType) {
      return Mono.fromSupplier(() -> {
        if (upload.part().equals(failsOn)) {
          throw new IllegalStateException("disk full");
        }
        kept.add("file-" + upload.part());
        return new PaperFile(
            "file-" + upload.part(), upload.fileName(), mediaType, upload.size(), "00");
      });
    }

    @Override
    public Flux<ByteBuffer> read(PaperFile file) {
      return Flux.just(ByteBuffer.allocate(0));
    }

    @Override
    public Mono<Void> discard(PaperFile file) {
      return Mono.fromRunnable(() -> kept.remove(file.fileId()));
    }
  }

  /** Finds one part encrypted and everything else fine. */
  record Inspection(String encryptedPart) implements PaperInspection {
    @Override
    public Mono<Finding> inspect(Upload upload, boolean imagesAllowed) {
      return Mono.just(
          upload.part().equals(encryptedPart)
              ? Finding.faulty(upload, PaperFault.Kind.ENCRYPTED)
              : Finding.fine("application/pdf"));
    }
  }

  /** One agency, or none known yet. */
  record OneAgency(String code) implements Organisation {
    @Override
    public Mono<Agency> agency(String asked) {
      return asked.equals(code) ? Mono.just(Agency.unknown(code)) : Mono.empty();
    }

    @Override
    public Mono<Boolean> known() {
      return Mono.just(!code.isEmpty());
    }

    @Override
    public Mono<String> officerName(String personId) {
      return Mono.just("Phạm Thu Hà");
    }
  }

  /** The procedure of {@link ADossier}. */
  static final class OneProcedure implements Procedures {

    private final @Nullable TimeLimit limit;

    OneProcedure(@Nullable TimeLimit limit) {
      this.limit = limit;
    }

    @Override
    public Optional<Offer> on(
        LocalDate day, String code, @Nullable String caseCode, Channel channel) {
      var procedure = ADossier.procedure();
      List<FeeItem> fees = List.of();
      return code.equals(procedure.code())
          ? Optional.of(new Offer(procedure, fees, List.of()))
          : Optional.empty();
    }

    @Override
    public Optional<TimeLimit> limit(Procedure procedure) {
      return Optional.ofNullable(limit);
    }

    @Override
    public ResumePolicy afterSupplement(Procedure procedure) {
      return ResumePolicy.RESTART;
    }

    @Override
    public ResumePolicy afterOtherPause(Procedure procedure) {
      return ResumePolicy.PAUSE;
    }
  }
}
