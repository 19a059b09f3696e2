package vn.motcua.signing.adapter.http;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemException;

/** An uploaded file in memory, up to a size. */
final class UploadedPdf {
  static final Problem NO_FILE =
      Problem.of(
          "verification.no-file",
          400,
          "Chưa chọn tệp PDF để kiểm tra.",
          "Choose a PDF file to check.");

  private final int mostBytes;

  private UploadedPdf(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  static UploadedPdf atMost(DataSize size) {
    return new UploadedPdf(Math.toIntExact(size.toBytes()));
  }

  Mono<byte[]> read(Flux<DataBuffer> content) {
    return DataBufferUtils.join(content, mostBytes)
        .map(UploadedPdf::bytes)
        .filter(bytes -> bytes.length > 0)
        .switchIfEmpty(Mono.error(() -> new ProblemException(NO_FILE)));
  }

  private static byte[] bytes(DataBuffer buffer) {
    var bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }
}
