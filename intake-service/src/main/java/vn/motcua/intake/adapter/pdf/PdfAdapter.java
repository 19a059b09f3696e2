package vn.motcua.intake.adapter.pdf;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.intake.IntakeSettings;
import vn.motcua.intake.application.FormPrinter;
import vn.motcua.intake.application.PaperInspection;

/** The parts that read and print PDFs. */
@Configuration(proxyBeanMethods = false)
class PdfAdapter {

  @Bean
  BlockingPdf blockingPdf(IntakeSettings settings) {
    return new BlockingPdf(settings.pdfThreads());
  }

  @Bean
  PaperInspection paperInspection(BlockingPdf blocking, IntakeSettings settings) {
    return new ContentInspection(blocking, settings.largestPaper().toBytes());
  }

  @Bean
  FormPrinter formPrinter(BlockingPdf blocking, IntakeSettings settings) {
    List<FormTitle> titles =
        settings.forms().stream()
            .map(form -> new FormTitle(form.number(), form.from(), form.title(), form.source()))
            .toList();
    return new SlipPrinter(blocking, titles, settings.trackingPage());
  }
}
