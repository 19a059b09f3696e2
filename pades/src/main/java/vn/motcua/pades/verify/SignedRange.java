package vn.motcua.pades.verify;

import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * The bytes a signature covers: {@code [0, gapStart)} and {@code [gapEnd, end)}, the gap being
 * exactly its hexadecimal /Contents (ISO 32000-1, 12.8.1; without this, signature wrapping works).
 */
@SuppressWarnings("ArrayRecordComponent")
record SignedRange(byte[] file, int gapStart, int gapEnd, int end) {
  private static final int MOST_LINE_ENDS = 8;

  static Optional<SignedRange> of(byte[] file, PDSignature signature) {
    int[] range = signature.getByteRange();
    if (range == null || range.length != 4 || range[0] != 0 || range[1] <= 0 || range[3] < 0) {
      return Optional.empty();
    }
    long end = (long) range[2] + range[3];
    if (range[2] <= range[1] + 1 || end > file.length) {
      return Optional.empty();
    }
    return Optional.of(new SignedRange(file, range[1], range[2], (int) end))
        .filter(found -> found.gapHolds(signature.getContents()))
        .filter(SignedRange::endsARevision);
  }

  byte[] content() {
    byte[] content = Arrays.copyOf(file, gapStart + end - gapEnd);
    System.arraycopy(file, gapEnd, content, gapStart, end - gapEnd);
    return content;
  }

  Coverage coverage() {
    return end == file.length ? Coverage.ENTIRE_FILE : Coverage.ENTIRE_REVISION;
  }

  private boolean gapHolds(byte[] contents) {
    int digits = gapEnd - gapStart - 2;
    if (file[gapStart] != '<' || file[gapEnd - 1] != '>' || digits != 2 * contents.length) {
      return false;
    }
    for (int i = 0; i < contents.length; i++) {
      int high = Character.digit(file[gapStart + 1 + 2 * i], 16);
      int low = Character.digit(file[gapStart + 2 + 2 * i], 16);
      if (high < 0 || low < 0 || (byte) (high << 4 | low) != contents[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean endsARevision() {
    int at = end;
    while (at > 0 && end - at < MOST_LINE_ENDS && (file[at - 1] == '\n' || file[at - 1] == '\r')) {
      at--;
    }
    return at >= 5 && Arrays.equals(file, at - 5, at, new byte[] {'%', '%', 'E', 'O', 'F'}, 0, 5);
  }
}
