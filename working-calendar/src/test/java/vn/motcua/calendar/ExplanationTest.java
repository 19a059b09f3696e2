package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.TimeLimit.CalendarDays;
import vn.motcua.calendar.TimeLimit.SameDay;
import vn.motcua.calendar.TimeLimit.WorkingDays;

class ExplanationTest {

  private final WorkingCalendar calendar = WorkingCalendars.shipped().national();

  @Test
  void namesTheWorkedSaturday() {
    var explanation = explain("2026-08-20T10:00", new WorkingDays(3));

    assertThat(explanation.vi())
        .containsExactly(
            "Tiếp nhận lúc 10:00 Thứ Năm 20/08/2026; ngày tiếp nhận không tính vào thời hạn (Bộ luật Dân sự 2015, Điều 147).",
            "Thời hạn: 3 ngày làm việc.",
            "Thứ Bảy 22/08/2026 là ngày làm bù cho Thứ Hai 31/08/2026: tính là ngày làm việc.",
            "Không tính 1 ngày nghỉ hằng tuần.",
            "Ngày làm việc thứ 3 là Thứ Hai 24/08/2026.",
            "Hẹn trả lúc 10:00 Thứ Hai 24/08/2026.",
            "Theo lịch: VN-2026 v1.");
  }

  @Test
  void namesEachHolidayAndSubstituteItSkips() {
    var explanation = explain("2026-04-24T08:00", new WorkingDays(4));

    assertThat(explanation.vi())
        .contains(
            "Không tính Chủ Nhật 26/04/2026: nghỉ Giỗ Tổ Hùng Vương.",
            "Không tính Thứ Hai 27/04/2026: nghỉ bù Giỗ Tổ Hùng Vương (Chủ Nhật 26/04/2026).",
            "Không tính Thứ Năm 30/04/2026: nghỉ Ngày Chiến thắng 30/4.");
    assertThat(explanation.en())
        .contains(
            "Not counted: Monday 27 April 2026, substitute day for Hùng Kings' Commemoration Day (Sunday 26 April 2026).");
  }

  @Test
  void warnsWhenTheYearIsOnlyExpected() {
    var explanation = explain("2027-02-03T08:00", new WorkingDays(1));

    assertThat(explanation.vi())
        .contains(
            "Không tính Thứ Năm 04/02/2027: nghỉ Tết Nguyên đán (dự kiến, chưa công bố).",
            "Lịch nghỉ năm 2027 chưa được công bố; ngày hẹn có thể được điều chỉnh.");
    assertThat(explanation.warnings()).hasSize(1);
  }

  @Test
  void countsTheSwitchedOffCultureDayAsWorkedAndSaysSo() {
    var explanation = explain("2026-11-23T08:00", new WorkingDays(1));

    assertThat(explanation.warnings().getFirst().vi())
        .isEqualTo(
            "Thứ Ba 24/11/2026 (Ngày Văn hóa Việt Nam 24/11) chưa được xác nhận là ngày nghỉ: tính là ngày làm việc.");
  }

  @Test
  void saysWhyTheEndMovedOn() {
    var explanation = explain("2026-11-20T08:37", new CalendarDays(2));

    assertThat(explanation.vi())
        .contains(
            "Ngày cuối là ngày nghỉ nên chuyển sang hết ngày làm việc tiếp theo, Thứ Hai 23/11/2026 (Bộ luật Dân sự 2015, Điều 148).");
  }

  @Test
  void saysWhyTheSameDayBecameTheNext() {
    var explanation = explain("2026-11-20T15:30", new SameDay());

    assertThat(explanation.vi())
        .contains(
            "Tiếp nhận sau 15:00 nên trả kết quả trong ngày làm việc tiếp theo (Nghị định 118/2025/NĐ-CP).");
    assertThat(explanation.en())
        .contains(
            "Received after 15:00, so due within the next working day (Decree 118/2025/NĐ-CP).");
  }

  @Test
  void saysWhyTheMinuteOfASundayEveningIsNotKept() {
    var explanation = explain("2026-11-22T19:05", new WorkingDays(10));

    assertThat(explanation.vi())
        .contains(
            "19:05 ngoài giờ làm việc nên giờ hẹn là 17:00.",
            "Hẹn trả lúc 17:00 Thứ Sáu 04/12/2026.");
  }

  @Test
  void isWrittenInComposedCharacters() {
    var explanation = explain("2026-04-24T08:00", new WorkingDays(10));

    assertThat(explanation.vi())
        .allMatch(line -> Normalizer.isNormalized(line, Normalizer.Form.NFC));
  }

  private Explanation explain(String received, TimeLimit limit) {
    return calendar.due(DueTimeTest.at(received), limit).explanation();
  }
}
