package vn.motcua.event.contract.invented;

import java.time.Instant;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import vn.motcua.event.contract.document.DocumentApproved;
import vn.motcua.event.contract.document.DocumentDrafted;
import vn.motcua.event.contract.document.DocumentIssued;
import vn.motcua.event.contract.document.DocumentSignedByPerson;
import vn.motcua.event.contract.document.SignatureLevel;

/** An outgoing document from its draft to its issue. */
final class DocumentStory {

  private static final String DECISION = "QD";

  private final Recorder recorder;
  private final RandomGenerator random;
  private final Serials serials;
  private final String agency;
  private final String code;
  private final String id;

  DocumentStory(
      Recorder recorder, RandomGenerator random, Serials serials, String agency, String code) {
    this.recorder = recorder;
    this.random = random;
    this.serials = serials;
    this.agency = agency;
    this.code = code;
    this.id = recorder.id();
  }

  String id() {
    return id;
  }

  /** The event of issue. */
  InventedEvent tell(InventedEvent requested) {
    var drafted = requested.time().plusMillis(60);
    recorder.tell(
        id, drafted, new DocumentDrafted(id, recorder.key(), agency, DECISION, drafted), requested);
    var approved = later(drafted, 200);
    recorder.tell(
        id, approved, new DocumentApproved(id, recorder.key(), agency, DECISION, approved), null);
    return sign(later(approved, 60));
  }

  private InventedEvent sign(Instant signed) {
    var number = serials.documentNumber(agency, signed);
    var symbol = "%02d/QĐ-UBND".formatted(number);
    var day = LocalDate.ofInstant(signed, VietnamTime.ZONE);
    recorder.tell(
        id,
        signed,
        new DocumentSignedByPerson(
            id,
            recorder.key(),
            agency,
            DECISION,
            symbol,
            day,
            signed,
            recorder.hash(),
            recorder.hash()),
        null);
    return issue(signed.plusSeconds(30 + random.nextInt(240)), number, symbol, day);
  }

  private InventedEvent issue(Instant issued, int number, String symbol, LocalDate day) {
    return recorder.tell(
        id,
        issued,
        new DocumentIssued(
            id,
            recorder.key(),
            agency,
            DECISION,
            code,
            number,
            symbol,
            day,
            issued,
            recorder.hash(),
            1 + random.nextInt(2),
            SignatureLevel.B_B),
        null);
  }

  private Instant later(Instant from, int mostMinutes) {
    return OfficeHours.after(from, 5 + random.nextInt(mostMinutes));
  }
}
