package vn.motcua.intake.adapter.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.motcua.http.edge.EdgeProblems;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.intake.application.Upload;
import vn.motcua.intake.domain.Sha256;

/** Lays the file parts of a request aside while they are looked at, and clears them away after. */
final class Uploads {

  /** Runs the work over every file part but the named one. */
  <T> Mono<T> during(
      ServerWebExchange exchange, String jsonPart, Function<List<Upload>, Mono<T>> work) {
    return Mono.usingWhen(
        Mono.fromCallable(() -> Files.createTempDirectory("motcua-intake"))
            .subscribeOn(Schedulers.boundedElastic()),
        folder -> laidAside(exchange, jsonPart, folder).flatMap(work),
        Uploads::cleared);
  }

  private Mono<List<Upload>> laidAside(ServerWebExchange exchange, String jsonPart, Path folder) {
    return exchange
        .getMultipartData()
        .flatMapMany(parts -> Flux.fromIterable(parts.values()).flatMapIterable(some -> some))
        .filter(part -> !part.name().equals(jsonPart))
        .index()
        .concatMap(part -> laidAside(part.getT2(), folder.resolve("part-" + part.getT1())))
        .collectList();
  }

  private static Mono<Upload> laidAside(Part part, Path place) {
    if (!(part instanceof FilePart file)) {
      return Mono.error(new ProblemException(EdgeProblems.UNREADABLE));
    }
    String name = Normalizer.normalize(file.filename(), Normalizer.Form.NFC);
    return Mono.using(
            () -> new Sink(place), sink -> sink.all(file.content()).thenReturn(sink), Sink::close)
        .map(sink -> new Upload(part.name(), name, place, sink.size, sink.sha256()));
  }

  private static Mono<Void> cleared(Path folder) {
    return Mono.<Void>fromRunnable(() -> clear(folder)).subscribeOn(Schedulers.boundedElastic());
  }

  private static void clear(Path folder) {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A file being written, with its hash. */
  private static final class Sink {

    private final MessageDigest digest;
    private final DigestOutputStream out;
    private long size;

    Sink(Path place) throws IOException {
      this.digest = Sha256.start();
      this.out = new DigestOutputStream(Files.newOutputStream(place), digest);
    }

    Mono<Void> all(Flux<DataBuffer> content) {
      return content.publishOn(Schedulers.boundedElastic(), 4).doOnNext(this::write).then();
    }

    private void write(DataBuffer buffer) {
      try (var in = buffer.asInputStream()) {
        size += in.transferTo(out);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } finally {
        DataBufferUtils.release(buffer);
      }
    }

    String sha256() {
      return HexFormat.of().formatHex(digest.digest());
    }

    void close() {
      try {
        out.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
