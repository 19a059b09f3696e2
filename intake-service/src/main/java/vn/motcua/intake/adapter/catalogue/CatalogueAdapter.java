package vn.motcua.intake.adapter.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.catalogue.ProcedureCatalogue;
import vn.motcua.intake.IntakeSettings;
import vn.motcua.intake.application.Procedures;

/** The part that reads the catalogue. */
@Configuration(proxyBeanMethods = false)
class CatalogueAdapter {

  @Bean
  Procedures procedures(ProcedureCatalogue catalogue, IntakeSettings settings) {
    return new CatalogueProcedures(catalogue, settings.imagesAllowed());
  }
}
