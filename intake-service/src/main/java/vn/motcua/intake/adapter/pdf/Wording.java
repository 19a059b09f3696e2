package vn.motcua.intake.adapter.pdf;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.intake.domain.Channel;
import vn.motcua.intake.domain.FeeItem;
import vn.motcua.intake.domain.FeeItem.Settlement;
import vn.motcua.intake.domain.Folder;
import vn.motcua.intake.domain.ResultDelivery;
import vn.motcua.paper.OfficialPaper;
import vn.motcua.paper.RichText;
import vn.motcua.paper.SignerColumn;

/** The phrases that several slips share. */
final class Wording {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút, ngày' dd/MM/yyyy").withZone(VietnamTime.ZONE);

  private Wording() {}

  static String moment(Instant at) {
    return MOMENT.format(at);
  }

  static String money(long amount) {
    return NumberFormat.getIntegerInstance(Locale.forLanguageTag("vi-VN")).format(amount) + " đồng";
  }

  /** "0912 345 678", as people write it. */
  static String phone(@Nullable String mobile) {
    if (mobile == null) {
      return "không có";
    }
    String local = mobile.startsWith("+84") ? "0" + mobile.substring(3) : mobile;
    return local.length() == 10
        ? local.substring(0, 4) + " " + local.substring(4, 7) + " " + local.substring(7)
        : local;
  }

  static String orNone(@Nullable String text) {
    return text == null || text.isBlank() ? "không có" : text;
  }

  /** Whose dossier it is and what is asked for. */
  static OfficialPaper applicant(OfficialPaper paper, Folder folder, String opening) {
    var applicant = folder.applicant();
    return paper
        .field("Mã hồ sơ", RichText.ofBold(folder.code()))
        .field(opening, RichText.ofBold(applicant.fullName()))
        .field("Địa chỉ", applicant.address())
        .fields(
            "Số điện thoại", phone(applicant.mobile()), "Thư điện tử", orNone(applicant.email()))
        .field(
            "Nội dung yêu cầu giải quyết",
            folder.procedure().name().vi() + " (mã thủ tục " + folder.procedure().code() + ")");
  }

  /** Who submitted online has not signed a slip. */
  static SignerColumn applicantSigns(Folder folder) {
    boolean online = folder.submission().channel() == Channel.ONLINE;
    String remark = online ? "(Nộp hồ sơ trực tuyến)" : SignerColumn.SIGN_AND_NAME;
    return new SignerColumn("NGƯỜI NỘP HỒ SƠ", remark, folder.applicant().fullName());
  }

  static String delivery(ResultDelivery delivery, String desk, String address) {
    return switch (delivery) {
      case ELECTRONIC -> "bản điện tử, tải về tại trang tra cứu hồ sơ";
      case DESK -> "tại " + desk + (address.isBlank() ? "" : ", " + address);
      case POST -> "qua dịch vụ bưu chính công ích, về địa chỉ nêu trên";
    };
  }

  static String fee(FeeItem fee) {
    return fee.name().vi() + ": " + state(fee, fee.settlement());
  }

  /** The fee as it stood at a moment: a receipt does not change when money comes in later. */
  static String fee(FeeItem fee, Instant at) {
    var settlement =
        switch (fee.settlement()) {
          case Settlement.Taken taken when taken.at().isAfter(at) -> new Settlement.Open();
          case Settlement.Waived waived when waived.at().isAfter(at) -> new Settlement.Open();
          case Settlement other -> other;
        };
    return fee.name().vi() + ": " + state(fee, settlement);
  }

  private static String state(FeeItem fee, Settlement settlement) {
    return switch (settlement) {
      case Settlement.Open() -> open(fee);
      case Settlement.Taken taken ->
          "đã nộp " + money(taken.amount()) + ", biên lai số " + taken.receipt().printed();
      case Settlement.Waived waived -> "được miễn (" + waived.basis() + ")";
      case Settlement.RefundDue refund ->
          "đã nộp "
              + money(refund.taken().amount())
              + ", biên lai số "
              + refund.taken().receipt().printed()
              + "; được hoàn trả";
    };
  }

  private static String open(FeeItem fee) {
    Long fixed = fee.fixedAmount();
    if (fixed == null) {
      return "theo mức do Hội đồng nhân dân quy định, chưa nộp";
    }
    return fixed == 0 ? "không thu" : money(fixed) + ", chưa nộp";
  }
}
