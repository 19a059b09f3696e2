package vn.motcua.signing;

import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.event.contract.exchange.AgencyRecord;
import vn.motcua.event.contract.exchange.Authority;
import vn.motcua.event.contract.exchange.PersonRecord;
import vn.motcua.event.contract.routing.Delegation;
import vn.motcua.signing.application.Organisation;
import vn.motcua.signing.fixture.Neighbours;

/** The ward of Ba Đình with its people and the ward beside it, as routing tells of them. */
final class Ward {
  private static final String BA_DINH = "H26.107";
  private static final String NGOC_HA = "H26.170";

  private final Neighbours neighbours;

  private Ward(Neighbours neighbours) {
    this.neighbours = neighbours;
  }

  static void tellTheOrganisation(Neighbours neighbours) {
    var ward = new Ward(neighbours);
    ward.agency(BA_DINH, "Ủy ban nhân dân phường Ba Đình", "People's Committee of Ba Dinh Ward");
    ward.agency(NGOC_HA, "Ủy ban nhân dân phường Ngọc Hà", "People's Committee of Ngoc Ha Ward");
    ward.chairman("p-1005", "Hoàng Văn Nam", LocalDate.of(2024, 7, 1));
    ward.chairman("p-1007", "Hết Hạn Chứng Thư", LocalDate.of(2024, 7, 1));
    ward.chairman("p-1008", "Chưa Có Hiệu Lực", LocalDate.now().plusYears(1));
    ward.specialist("p-1003", "Đỗ Thị Mai");
    ward.deputy("p-1009", "Phó Chủ Tịch");
  }

  /** In this very thread: a class that is still being initialised lets no other one in. */
  static void awaitHeard(Organisation heard) {
    for (var agency : List.of(BA_DINH, NGOC_HA)) {
      await().pollInSameThread().until(() -> heard.agency(agency).blockOptional().isPresent());
    }
    for (var person : List.of("p-1003", "p-1005", "p-1007", "p-1008", "p-1009")) {
      await().pollInSameThread().until(() -> heard.person(person).blockOptional().isPresent());
    }
  }

  private void agency(String agency, String name, String nameEn) {
    neighbours.publish(
        new AgencyRecord(
            agency,
            1,
            name,
            nameEn,
            "Thành phố Hà Nội",
            "Trung tâm Phục vụ hành chính công phường Ba Đình",
            "Ba Đình",
            "25 Liễu Giai",
            "0241234567",
            "badinh@example.vn",
            "07:30-17:00",
            "UBND"),
        "routing/agency/" + agency,
        1,
        agency);
  }

  private void chairman(String person, String name, LocalDate from) {
    var authority = new Authority("TM", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", from, from.plusYears(5));
    person(
        new PersonRecord(
            person, 1, BA_DINH, "LD", name, "Chủ tịch", List.of("LEADER"), authority, true));
  }

  private void specialist(String person, String name) {
    person(
        new PersonRecord(
            person, 1, BA_DINH, "culture", name, "Chuyên viên", List.of("SPECIALIST"), null, true));
  }

  private void deputy(String person, String name) {
    var authority =
        new Authority(
            "KT",
            "CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
            LocalDate.of(2024, 7, 1),
            LocalDate.now().plusDays(30),
            Delegation.ABSENCE,
            "p-1005",
            "07/QĐ-UBND",
            LocalDate.of(2024, 7, 1),
            List.of("TB"));
    person(
        new PersonRecord(
            person, 1, BA_DINH, "LD", name, "Phó Chủ tịch", List.of("LEADER"), authority, true));
  }

  private void person(PersonRecord person) {
    var id = person.personId();
    neighbours.publish(person, "routing/person/" + id, 1, id);
  }
}
