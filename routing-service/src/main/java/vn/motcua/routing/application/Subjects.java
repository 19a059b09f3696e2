package vn.motcua.routing.application;

import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What dossiers are about, in the words of their private content. */
public interface Subjects {

  /** Subjects by dossier id; a dossier whose content has not arrived yet is left out. */
  Mono<Map<String, String>> of(Collection<String> dossierIds);
}
