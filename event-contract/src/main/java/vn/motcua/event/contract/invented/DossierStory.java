package vn.motcua.event.contract.invented;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.dossier.DossierAccepted;
import vn.motcua.event.contract.dossier.DossierEvent;
import vn.motcua.event.contract.dossier.DossierHandedOver;
import vn.motcua.event.contract.dossier.DossierInProcessing;
import vn.motcua.event.contract.dossier.DossierRated;
import vn.motcua.event.contract.dossier.DossierRefused;
import vn.motcua.event.contract.dossier.DossierResumed;
import vn.motcua.event.contract.dossier.DossierSubmitted;
import vn.motcua.event.contract.dossier.DossierSupplemented;
import vn.motcua.event.contract.dossier.DossierSuspended;
import vn.motcua.event.contract.dossier.DossierWithdrawn;
import vn.motcua.event.contract.dossier.HandOverMethod;
import vn.motcua.event.contract.dossier.ResultReady;
import vn.motcua.event.contract.dossier.Stage;
import vn.motcua.event.contract.dossier.SupplementRequested;
import vn.motcua.event.contract.dossier.Suspension;

/** One dossier from its submission to its end. */
final class DossierStory {

  private final RandomGenerator random;
  private final Recorder recorder;
  private final Notices notices;
  private final Matter matter;
  private final Serials serials;
  private final String code;
  private Instant now;
  private int content = 1;

  DossierStory(RandomGenerator random, Serials serials, Instant arrival) {
    this.random = random;
    this.recorder = new Recorder(random);
    this.notices = new Notices(recorder, random.nextInt(10) > 0);
    this.matter = Matter.any(random);
    this.serials = serials;
    this.code = serials.dossierCode(matter.agency(), arrival);
    this.now = arrival;
  }

  List<InventedEvent> tell() {
    submit();
    switch (random.nextInt(12)) {
      case 0 -> refuse();
      case 1 -> withdraw();
      case 2, 3 -> {
        supplement();
        resolve(accept());
      }
      default -> resolve(accept());
    }
    return recorder.events();
  }

  private void submit() {
    tellCitizen(
        new DossierSubmitted(
            recorder.key(),
            code,
            matter.agency(),
            matter.agency(),
            matter.channel(),
            matter.procedure(),
            1,
            null,
            matter.agency(),
            now,
            content,
            1,
            1),
        null);
  }

  private void refuse() {
    pass(120);
    tellCitizen(
        new DossierRefused(recorder.key(), code, matter.agency(), matter.agency(), now, 1, 3),
        null);
  }

  private void withdraw() {
    pass(200);
    tellCitizen(
        new DossierWithdrawn(
            recorder.key(), code, matter.agency(), matter.agency(), false, now, 1, 7),
        null);
  }

  private void supplement() {
    pass(90);
    var papers = List.of("GIAY-" + (1 + random.nextInt(4)));
    tellCitizen(
        new SupplementRequested(
            recorder.key(),
            code,
            matter.agency(),
            matter.agency(),
            Stage.GUIDANCE,
            papers,
            now,
            1,
            5),
        null);
    pass(600);
    content++;
    tellCitizen(
        new DossierSupplemented(
            recorder.key(), code, matter.agency(), matter.agency(), now, content, 1, 1),
        null);
  }

  private InventedEvent accept() {
    pass(60);
    return tellCitizen(
        new DossierAccepted(
            recorder.key(),
            code,
            matter.agency(),
            matter.agency(),
            matter.channel(),
            matter.procedure(),
            1,
            null,
            matter.agency(),
            now,
            promise(),
            content,
            1,
            2),
        null);
  }

  private Instant promise() {
    return OfficeHours.closeAfter(now, matter.workingDays());
  }

  private void resolve(InventedEvent accepted) {
    var promised = promise();
    var route = new RouteStory(recorder, random, serials, matter, code, promised);
    var opened = route.open(accepted, content);
    now = opened.time().plusMillis(300);
    recorder.tell(
        now,
        new DossierInProcessing(
            recorder.key(), code, matter.agency(), matter.agency(), matter.agency(), now, 4),
        opened);
    if (random.nextInt(8) == 0) {
      promised = rest(promised);
    }
    var end = route.walk(now);
    now = end.last().time().plusMillis(50);
    ready(end, promised);
    handOver();
  }

  private Instant rest(Instant promised) {
    pass(30);
    tellCitizen(
        new DossierSuspended(
            recorder.key(), code, matter.agency(), matter.agency(), Suspension.STOPPED, now, 1, 8),
        null);
    pass(900);
    var later = OfficeHours.closeAfter(promised, 2);
    tellCitizen(
        new DossierResumed(
            recorder.key(),
            code,
            matter.agency(),
            matter.agency(),
            Suspension.STOPPED,
            now,
            later,
            1,
            4),
        null);
    return later;
  }

  private void ready(RouteStory.End end, Instant promised) {
    tellCitizen(
        new ResultReady(
            recorder.key(),
            code,
            matter.agency(),
            matter.agency(),
            end.documentId(),
            now,
            promised,
            RouteStory.punctuality(now, promised),
            1,
            9),
        end.cause());
  }

  private void handOver() {
    pass(240);
    var method = HandOverMethod.values()[random.nextInt(HandOverMethod.values().length)];
    tellCitizen(
        new DossierHandedOver(
            recorder.key(), code, matter.agency(), matter.agency(), method, now, 1, 10),
        null);
    if (random.nextInt(3) == 0) {
      pass(60);
      recorder.tell(
          now,
          new DossierRated(
              recorder.key(),
              code,
              matter.agency(),
              matter.agency(),
              Map.of("overall", 3 + random.nextInt(3)),
              now,
              10),
          null);
    }
  }

  private InventedEvent tellCitizen(DossierEvent event, @Nullable InventedEvent cause) {
    var told = recorder.tell(now, event, cause);
    notices.about(told);
    return told;
  }

  private void pass(int mostMinutes) {
    now = OfficeHours.after(now, 1 + random.nextInt(mostMinutes));
  }
}
