package vn.motcua.intake.adapter.pdf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.intake.application.FormPrinter;
import vn.motcua.intake.application.Organisation.Agency;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.Folder;
import vn.motcua.intake.domain.FormNumber;
import vn.motcua.paper.Letterhead;
import vn.motcua.paper.OfficialPaper;
import vn.motcua.paper.PaperProperties;
import vn.motcua.paper.PaperSettings;
import vn.motcua.paper.QrCode;
import vn.motcua.paper.RichText;

/**
 * Prints the slips of TT 03/2025/TT-VPCP from the stored state; everything on them, the moment of
 * creation too, is that of the act, so the same slip has the same bytes each time.
 */
final class SlipPrinter implements FormPrinter {

  /** A little tighter than the usual slip, so that a receipt with its reasons fits one page. */
  private static final PaperSettings SETTINGS =
      PaperSettings.slip().withBodySize(12).withLineSpacing(1).withParagraphGap(3);

  private final BlockingPdf blocking;
  private final List<FormTitle> titles;
  private final String trackingPage;

  /** The tracking page is printed on the slips as an address to type. */
  SlipPrinter(BlockingPdf blocking, List<FormTitle> titles, String trackingPage) {
    this.blocking = blocking;
    this.titles = List.copyOf(titles);
    this.trackingPage = trackingPage;
  }

  @Override
  public Mono<byte[]> print(Form form, Dossier dossier, Agency desk, String officerName) {
    return blocking.call(() -> slip(form, dossier, desk, officerName).typeset().pdf());
  }

  private OfficialPaper slip(Form form, Dossier dossier, Agency desk, String officer) {
    Folder folder = dossier.folder();
    return switch (form) {
      case RECEIPT -> {
        var handling = dossier.accepted().orElseThrow();
        var acceptance = handling.acceptance();
        var sheet = sheet(form, folder, desk, acceptance.number(), acceptance.receivedAt());
        yield new ReceiptSlip(folder, handling, desk, trackingPage).on(sheet, officer);
      }
      case SUPPLEMENT_REQUEST -> {
        var asked = folder.supplementAsked().orElseThrow();
        var sheet = sheet(form, folder, desk, asked.number(), asked.asked().at());
        yield new SupplementSlip(folder, asked, desk).on(sheet, officer);
      }
      case REFUSAL -> {
        var refused = (Dossier.Refused) dossier;
        var last = refused.refusal();
        var sheet = sheet(form, folder, desk, last.number(), last.firedAt());
        yield new RefusalSlip(folder, last, desk).on(sheet, officer);
      }
    };
  }

  /** Head, QR code and title; the body follows. */
  private Sheet sheet(Form form, Folder folder, Agency desk, FormNumber number, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, VietnamTime.ZONE);
    FormTitle title = FormTitle.on(day, form, titles);
    var paper =
        OfficialPaper.document(
                SETTINGS,
                new PaperProperties(title.title() + " " + folder.code(), desk.deskName(), at))
            .qrCode(QrCode.of(qr(form, folder)))
            .letterhead(
                Letterhead.of(desk.name(), desk.deskName())
                    .withNumberLine("Số: " + number.printed())
                    .placed(desk.place(), day))
            .title(title.title());
    return new Sheet(paper, RichText.ofItalic("(" + title.source() + ")"));
  }

  /** Dossier code, procedure code, holder and form (TT 01/2023/TT-VPCP). */
  private static String qr(Form form, Folder folder) {
    return String.join(
        "|",
        folder.code(),
        folder.procedure().code(),
        folder.applicant().identityNumber(),
        "Mau " + form.number());
  }

  /** A slip with its head, and the line that ends it. */
  record Sheet(OfficialPaper paper, RichText source) {}
}
