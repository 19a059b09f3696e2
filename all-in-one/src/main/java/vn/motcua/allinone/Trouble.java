package vn.motcua.allinone;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.motcua.allinone.demo.StepFailed;
import vn.motcua.backbone.BackboneException;

/** Says in one plain sentence why it cannot go on; the log has the rest. */
final class Trouble {

  private static final long NEARLY_FULL = 64L << 20;

  private Trouble() {}

  static Sentence of(Throwable failure, Home home) {
    if (isFull(home.root())) {
      return new Sentence(
          "đĩa đã đầy ở " + home.root() + ": hãy giải phóng ít nhất 1 GiB.",
          "the disk is full at " + home.root() + ": free at least 1 GiB.");
    }
    if (failure instanceof BackboneException sentence) {
      return new Sentence(sentence.vietnamese(), sentence.english());
    }
    if (failure instanceof StepFailed step) {
      return new Sentence(step.getMessage() + ".", step.getMessage() + ".");
    }
    return deniedFile(failure) instanceof AccessDeniedException denied
        ? new Sentence(
            "không được phép dùng " + denied.getFile() + ".",
            "no permission to use " + denied.getFile() + ".")
        : new Sentence(
            "lỗi ngoài dự kiến (" + failure.getClass().getSimpleName() + ").",
            "an unforeseen fault (" + failure.getClass().getSimpleName() + ").");
  }

  private static @Nullable Throwable deniedFile(@Nullable Throwable failure) {
    return failure == null || failure instanceof AccessDeniedException
        ? failure
        : deniedFile(failure.getCause());
  }

  private static boolean isFull(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < NEARLY_FULL;
    } catch (IOException unknown) {
      return false;
    }
  }
}
