package vn.motcua.routing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.motcua.catalogue.ProcedureCatalogue;

/**
 * Where procedures are, for every service that uses them.
 *
 * @param directory files that replace or complete the shipped ones
 */
@ConfigurationProperties("motcua.catalogue")
record CatalogueSettings(@Nullable Path directory) {

  ProcedureCatalogue catalogue() {
    return directory == null ? ProcedureCatalogue.shipped() : ProcedureCatalogue.from(directory);
  }
}
