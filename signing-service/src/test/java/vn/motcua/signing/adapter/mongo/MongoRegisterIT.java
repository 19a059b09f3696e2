package vn.motcua.signing.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.domain.ADocument.AGENCY;
import static vn.motcua.signing.domain.ADocument.NEXT_DAY;
import static vn.motcua.signing.domain.ADocument.next;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.NumberSeries;
import vn.motcua.backbone.Backbone;
import vn.motcua.signing.application.CheckBooks;
import vn.motcua.signing.application.Issuer;
import vn.motcua.signing.application.Member;
import vn.motcua.signing.application.Occasion;
import vn.motcua.signing.application.Organisation;
import vn.motcua.signing.application.Register.TwoLayers;
import vn.motcua.signing.application.RegisterEntry;
import vn.motcua.signing.application.RegisterEntry.State;
import vn.motcua.signing.application.RegisterQuery;
import vn.motcua.signing.application.ShowRegister;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.Approved;
import vn.motcua.signing.domain.AwaitingPerson;
import vn.motcua.signing.domain.BookAccount.Fault;
import vn.motcua.signing.domain.BookAccount.Gap;
import vn.motcua.signing.domain.Docket;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.Issued;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Signing;

class MongoRegisterIT {
  private static final MongoClient CLIENT =
      MongoClients.create(Backbone.shared().mongoUri("motcua_signing_lines"));

  private final MongoDatabase database =
      CLIENT.getDatabase("motcua_lines_" + UUID.randomUUID().toString().substring(0, 8));
  private final MongoOutgoingDocuments documents =
      new MongoOutgoingDocuments(
          database, Clock.tickMillis(ZoneOffset.UTC), () -> UUID.randomUUID().toString());
  private final MongoNumberBooks books =
      new MongoNumberBooks(database, Clock.tickMillis(ZoneOffset.UTC), documents);
  private final MongoRegister register = new MongoRegister(database);
  private final ShowRegister show = new ShowRegister(register, books, new OneWard());

  @BeforeEach
  void sevenNumbers() {
    for (var serial = 1; serial <= 7; serial++) {
      books.reserve(ADocument.number().book(), "owner@" + serial).block();
    }
    keep(issued(1));
    keep(issued(3));
    keep(next(waiting(4).lapse(NEXT_DAY)));
    keep(waiting(6));
    books.makeVoid(number(2), "abandoned").block();
    books.makeVoid(number(4), "DAY_PASSED").block();
    books.makeVoid(number(7), "abandoned").block();
    for (var serial : new int[] {1, 3, 5, 6}) {
      new NumberSeries(database, Clock.systemUTC())
          .settle(ADocument.number().book().series(), serial, "owner@" + serial)
          .block();
    }
    books.reserve(ADocument.number().book(), "late@2026-11-23").block();
  }

  @AfterAll
  static void leave() {
    CLIENT.close();
  }

  @Test
  void showsEveryNumberOnceInItsOrderWithWhatBecameOfIt() {
    var lines = page(query("", null, 20));

    assertThat(lines)
        .extracting(line -> line.number().serial() + " " + line.state() + " " + line.voided())
        .containsExactly(
            "1 ISSUED null",
            "2 VOID abandoned",
            "3 ISSUED null",
            "4 VOID DAY_PASSED",
            "6 RESERVED null",
            "7 VOID abandoned");
    assertThat(lines.getFirst().subject()).isEqualTo(ADocument.words().subject());
    assertThat(lines.getFirst().signer()).isEqualTo("Hoàng Văn Nam");
    assertThat(lines.getFirst().keeper()).isEqualTo("VT, VHXH");
    assertThat(lines.get(1).number().notation()).isEqualTo("02/QĐ-UBND");
  }

  @Test
  void aPageGoesOnAfterItsCursor() {
    var first = page(query("", null, 2));
    var second = page(query("", first.getLast().cursor(), 2));

    assertThat(first).extracting(line -> line.number().serial()).containsExactly(1L, 2L);
    assertThat(second).extracting(line -> line.number().serial()).containsExactly(3L, 4L);
    assertThat(page(new RegisterQuery(AGENCY, 2027, null, "", null, 9))).isEmpty();
    assertThat(page(new RegisterQuery(AGENCY, 2026, DocumentType.CV, "", null, 9))).isEmpty();
    assertThat(page(new RegisterQuery("H26.999", 2026, null, "", null, 9))).isEmpty();
  }

  @Test
  void searchesWithoutDiacritics() {
    assertThat(page(query("tro cap XA HOI", null, 9)))
        .extracting(RegisterEntry::state)
        .containsExactly(State.ISSUED, State.ISSUED, State.VOID, State.RESERVED);
    assertThat(page(query("03/qd", null, 9))).hasSize(1);
    assertThat(page(query("hoang van nam", null, 9))).hasSize(3);
    assertThat(page(query("không có", null, 9))).isEmpty();
  }

  @Test
  void theAccountOfTheBookNamesItsOnlyGap() {
    var accounts = new CheckBooks(books, register).handle(AGENCY, 2026).block();

    assertThat(accounts).hasSize(1);
    var account = accounts.getFirst();
    assertThat(account.last()).isEqualTo(8);
    assertThat(account.gaps()).containsExactly(new Gap(5, 5));
    assertThat(account.faults(Clock.systemUTC().instant())).containsExactly(Fault.GAP);
    assertThat(account.reserved()).extracting(each -> each.serial()).containsExactly(8L);
    assertThat(account.issued()).isEqualTo(2);
    assertThat(account.onTheWay()).isEqualTo(1);
  }

  @Test
  void tellsWhereADocumentWasSentAndThatItWasRecalled() {
    var sent =
        next(
            issued(8)
                .dispatch("H26.170", "p-1006", NEXT_DAY)
                .then(it -> it.acknowledge("H26.170", "p-2006", NEXT_DAY))
                .then(it -> it.recall(ADocument.chairman(), "Sai đối tượng.", NEXT_DAY)));
    keep(sent);

    var line = page(query("08/qd", null, 9)).getFirst();

    assertThat(line.sequel().dispatches()).isEqualTo(sent.after().circulation().dispatches());
    assertThat(line.sequel().standing()).isEqualTo(sent.after().standing());
    assertThat(line.sentAt()).containsExactly(NEXT_DAY);
  }

  @Test
  void countsIssuedDocumentsWithBothLayersEachOverTheOther() {
    assertThat(register.twoLayers(AGENCY, 2026).block()).isEqualTo(new TwoLayers(2, 2, 0));

    Mono.from(
            database
                .getCollection(MongoOutgoingDocuments.COLLECTION)
                .updateOne(
                    new org.bson.Document("_id", "doc-3"),
                    new org.bson.Document(
                        "$set", new org.bson.Document("state.seal.overSha256", "0".repeat(64)))))
        .block();

    assertThat(register.twoLayers(AGENCY, 2026).block()).isEqualTo(new TwoLayers(2, 1, 0));
  }

  @Test
  void issuedDocumentsAreReadInOrderAndOnlyThey() {
    assertThat(ids(null)).containsExactly("doc-1", "doc-3");
    assertThat(ids("doc-1")).containsExactly("doc-3");
  }

  private List<String> ids(@Nullable String after) {
    return documents
        .issuedAfter(after)
        .map(filed -> filed.document().id().value())
        .collectList()
        .block();
  }

  private List<RegisterEntry> page(RegisterQuery query) {
    return show.page(query).block();
  }

  private static RegisterQuery query(String text, @Nullable String after, int limit) {
    return new RegisterQuery(AGENCY, 2026, null, text, after, limit);
  }

  private void keep(OutgoingDocument document) {
    documents.create(document, List.of(), new Occasion.ByClock()).block();
  }

  private static DocumentNumber number(long serial) {
    var number = ADocument.number();
    return new DocumentNumber(number.book(), serial, number.symbol(), number.printedOn());
  }

  private static AwaitingPerson waiting(long serial) {
    var signing = ADocument.signing();
    return next(
        approved(serial)
            .openSigning(
                new Signing(
                    signing.signer(), number(serial), signing.frozen(), 1, signing.openedAt())));
  }

  private static Approved approved(long serial) {
    var docket = ADocument.docket();
    var own =
        new Docket(
            new DocumentId("doc-" + serial),
            docket.agency(),
            docket.type(),
            docket.source(),
            docket.drafter(),
            docket.draftedAt());
    var approved = ADocument.approved();
    return new Approved(own, approved.manuscript(), approved.approval(), List.of());
  }

  private static Issued issued(long serial) {
    var waiting = waiting(serial);
    var issued = ADocument.issued();
    return new Issued(
        waiting.docket(),
        waiting.manuscript(),
        waiting.approval(),
        List.of(),
        waiting.signing(),
        issued.personal(),
        issued.seal(),
        issued.at(),
        issued.after());
  }

  /** One ward. */
  private static final class OneWard implements Organisation {
    @Override
    public Mono<Issuer> agency(String code) {
      return Mono.just(new Issuer(code, "Phường Ba Đình", "HÀ NỘI", "Ba Đình", "UBND"));
    }

    @Override
    public Mono<Member> person(String id) {
      return Mono.empty();
    }
  }
}
