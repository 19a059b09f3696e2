package vn.motcua.signing.adapter.http;

import java.io.ByteArrayOutputStream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.EdgeProblems;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemException;

/**
 * An uploaded file in memory, up to a size. What is beyond it is read and dropped, so that the
 * sender hears the answer instead of a broken connection; endless uploads are cut.
 */
final class UploadedPdf {
  private static final Problem NO_FILE =
      Problem.of(
          "verification.no-file",
          400,
          "Chưa chọn tệp PDF để kiểm tra.",
          "Choose a PDF file to check.");

  private static final int FORM_ROUND_IT = 64 * 1024;
  private static final int MOST_DROPPED = 10;

  private final int mostBytes;

  private UploadedPdf(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  static UploadedPdf atMost(DataSize size) {
    return new UploadedPdf(Math.toIntExact(size.toBytes()));
  }

  /** The field {@code file} of a form; a form that says it is too large is not taken apart. */
  Mono<byte[]> fromForm(ServerWebExchange exchange) {
    var request = exchange.getRequest();
    return request.getHeaders().getContentLength() > mostBytes + FORM_ROUND_IT
        ? read(request.getBody())
        : exchange
            .getMultipartData()
            .flatMap(parts -> Mono.justOrEmpty(parts.getFirst("file")))
            .switchIfEmpty(Mono.error(() -> new ProblemException(NO_FILE)))
            .flatMap(file -> read(file.content()));
  }

  Mono<byte[]> read(Flux<DataBuffer> content) {
    return content.reduceWith(() -> new Upload(mostBytes), Upload::take).map(Upload::bytes);
  }

  /** What has arrived so far. */
  private static final class Upload {
    private final int mostBytes;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long seen;

    Upload(int mostBytes) {
      this.mostBytes = mostBytes;
    }

    /** Copies and gives back the buffer at once. */
    Upload take(DataBuffer buffer) {
      var piece = new byte[buffer.readableByteCount()];
      buffer.read(piece);
      DataBufferUtils.release(buffer);
      seen += piece.length;
      if (seen <= mostBytes) {
        kept.writeBytes(piece);
      } else if (seen > (long) mostBytes * MOST_DROPPED) {
        throw new ProblemException(EdgeProblems.TOO_LARGE);
      }
      return this;
    }

    byte[] bytes() {
      if (seen == 0) {
        throw new ProblemException(NO_FILE);
      }
      if (seen > mostBytes) {
        throw new ProblemException(EdgeProblems.TOO_LARGE);
      }
      return kept.toByteArray();
    }
  }
}
