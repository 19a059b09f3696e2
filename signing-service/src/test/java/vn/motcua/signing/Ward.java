package vn.motcua.signing;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.event.contract.exchange.AgencyRecord;
import vn.motcua.event.contract.exchange.Authority;
import vn.motcua.event.contract.exchange.PersonRecord;
import vn.motcua.signing.fixture.Neighbours;

/** The ward of Ba Đình and its signers, as routing tells of them. */
final class Ward {
  private Ward() {}

  static void tellTheOrganisation(Neighbours neighbours) {
    neighbours.publish(
        new AgencyRecord(
            "H26.107",
            1,
            "Ủy ban nhân dân phường Ba Đình",
            "People's Committee of Ba Dinh Ward",
            "Thành phố Hà Nội",
            "Trung tâm Phục vụ hành chính công phường Ba Đình",
            "Ba Đình",
            "25 Liễu Giai",
            "0241234567",
            "badinh@example.vn",
            "07:30-17:00",
            "UBND"),
        "routing/agency/H26.107",
        1,
        "H26.107");
    tellOf(neighbours, "p-1005", "Hoàng Văn Nam", LocalDate.of(2024, 7, 1));
    tellOf(neighbours, "p-1007", "Hết Hạn Chứng Thư", LocalDate.of(2024, 7, 1));
    tellOf(neighbours, "p-1008", "Chưa Có Hiệu Lực", LocalDate.now().plusYears(1));
  }

  private static void tellOf(Neighbours neighbours, String person, String name, LocalDate from) {
    var authority = new Authority("TM", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", from, from.plusYears(5));
    neighbours.publish(
        new PersonRecord(
            person, 1, "H26.107", "LD", name, "Chủ tịch", List.of("LEADER"), authority, true),
        "routing/person/" + person,
        1,
        person);
  }
}
