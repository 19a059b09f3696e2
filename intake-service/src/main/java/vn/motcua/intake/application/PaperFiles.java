package vn.motcua.intake.application;

import java.nio.ByteBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.intake.domain.Paper.PaperFile;

/** Where the files of papers are kept. */
public interface PaperFiles {

  /** Keeps a file durably before its id is handed out. */
  Mono<PaperFile> keep(Upload upload, String mediaType);

  /** Content in pieces, read as fast as they are taken. */
  Flux<ByteBuffer> read(PaperFile file);

  /** Gives up a file that no dossier came to hold; what is missed here is swept later. */
  Mono<Void> discard(PaperFile file);
}
