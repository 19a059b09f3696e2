package vn.motcua.intake.application;

import java.util.Optional;
import reactor.core.publisher.Mono;

/** Looks into files: what they are is told by their content, not by their name. */
public interface PaperInspection {

  Mono<Finding> inspect(Upload upload, boolean imagesAllowed);

  /** Either a media type, or why the file is not taken. */
  record Finding(String mediaType, Optional<PaperFault> fault) {

    public static Finding fine(String mediaType) {
      return new Finding(mediaType, Optional.empty());
    }

    public static Finding faulty(Upload upload, PaperFault.Kind kind) {
      return new Finding("", Optional.of(new PaperFault(upload.part(), kind)));
    }
  }
}
