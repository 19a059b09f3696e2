package vn.motcua.event.contract.invented;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.dossier.DossierEvent;
import vn.motcua.event.contract.dossier.HandOverMethod;

/** One dossier from its submission to its end. */
final class DossierStory {

  private final RandomGenerator random;
  private final Recorder recorder;
  private final Notices notices;
  private final Matter matter;
  private final Serials serials;
  private final String code;
  private final DossierFacts facts;
  private Instant now;
  private int content = 1;

  DossierStory(RandomGenerator random, Serials serials, Instant arrival) {
    this.random = random;
    this.recorder = new Recorder(random);
    this.notices = new Notices(recorder, random.nextInt(10) > 0);
    this.matter = Matter.any(random);
    this.serials = serials;
    this.code = serials.dossierCode(matter.agency(), arrival);
    this.facts = new DossierFacts(recorder.key(), code, matter);
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
    tellCitizen(facts.submitted(now, content), null);
  }

  private void refuse() {
    pass(120);
    tellCitizen(facts.refused(now), null);
  }

  private void withdraw() {
    pass(200);
    tellCitizen(facts.withdrawn(now), null);
  }

  private void supplement() {
    pass(90);
    var papers = List.of("GIAY-" + (1 + random.nextInt(4)));
    tellCitizen(facts.supplementRequested(papers, now), null);
    pass(600);
    content++;
    tellCitizen(facts.supplemented(now, content), null);
  }

  private InventedEvent accept() {
    pass(60);
    return tellCitizen(facts.accepted(now, promise(), content), null);
  }

  private Instant promise() {
    return OfficeHours.closeAfter(now, matter.workingDays());
  }

  private void resolve(InventedEvent accepted) {
    var promised = promise();
    var route = new RouteStory(recorder, random, serials, matter, code, promised);
    var opened = route.open(accepted, content);
    now = opened.time().plusMillis(300);
    recorder.tell(now, facts.inProcessing(now), opened);
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
    tellCitizen(facts.suspended(now), null);
    pass(900);
    var later = OfficeHours.closeAfter(promised, 2);
    tellCitizen(facts.resumed(now, later), null);
    return later;
  }

  private void ready(RouteStory.End end, Instant promised) {
    tellCitizen(facts.resultReady(end.documentId(), now, promised), end.cause());
  }

  private void handOver() {
    pass(240);
    var method = HandOverMethod.values()[random.nextInt(HandOverMethod.values().length)];
    tellCitizen(facts.handedOver(method, now), null);
    if (random.nextInt(3) == 0) {
      pass(60);
      recorder.tell(now, facts.rated(3 + random.nextInt(3), now), null);
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
