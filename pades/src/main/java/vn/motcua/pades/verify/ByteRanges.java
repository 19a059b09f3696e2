package vn.motcua.pades.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The byte ranges in a file by any software, found in its raw bytes. Without a parser this refuses
 * signature wrapping, incremental saving and forged ranges alike.
 */
final class ByteRanges {
  private static final byte[] KEY = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern RANGE =
      Pattern.compile("\\s*\\[\\s*(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s*\\]");
  private static final int LONGEST = 120;
  private static final int MOST_RANGES = 64;
  private static final int MOST_LINE_ENDS = 8;

  private final byte[] file;

  /** Honest gaps lie apart from each other: all together are not longer than the file. */
  private long unseen;

  private ByteRanges(byte[] file) {
    this.file = file;
    this.unseen = file.length;
  }

  static Finding finding(byte[] file) {
    return new ByteRanges(file).finding();
  }

  private Finding finding() {
    List<Long> ends = new ArrayList<>();
    for (int at = indexOf(file, KEY, 0); at >= 0; at = indexOf(file, KEY, at + 1)) {
      long end = end(at + KEY.length);
      if (end < 0 || ends.size() == MOST_RANGES) {
        return Finding.BYTE_RANGE_WRONG;
      }
      ends.add(end);
    }
    if (ends.isEmpty()) {
      return Finding.OTHER_PROFILE;
    }
    return ends.contains((long) file.length)
        ? Finding.OTHER_PROFILE
        : Finding.BYTES_AFTER_SIGNATURE;
  }

  /** Where the range after {@code at} ends; -1 when it is none, or its gap no hexadecimal one. */
  private long end(int at) {
    int length = Math.min(LONGEST, file.length - at);
    Matcher range = RANGE.matcher(new String(file, at, length, StandardCharsets.ISO_8859_1));
    if (!range.lookingAt() || Long.parseLong(range.group(1)) != 0) {
      return -1;
    }
    long gapStart = Long.parseLong(range.group(2));
    long gapEnd = Long.parseLong(range.group(3));
    long end = gapEnd + Long.parseLong(range.group(4));
    boolean inside = gapStart > 0 && gapEnd > gapStart + 1 && end <= file.length;
    return inside && isGap((int) gapStart, (int) gapEnd) && endsARevision((int) end) ? end : -1;
  }

  private boolean isGap(int start, int end) {
    unseen -= end - start;
    if (unseen < 0 || file[start] != '<' || file[end - 1] != '>') {
      return false;
    }
    for (int i = start + 1; i < end - 1; i++) {
      if (Character.digit(file[i], 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean endsARevision(int end) {
    int at = end;
    while (at > 0 && end - at < MOST_LINE_ENDS && (file[at - 1] == '\n' || file[at - 1] == '\r')) {
      at--;
    }
    return at >= END.length && Arrays.equals(file, at - END.length, at, END, 0, END.length);
  }

  private static int indexOf(byte[] whole, byte[] part, int from) {
    for (int i = from; i + part.length <= whole.length; i++) {
      if (whole[i] == part[0] && Arrays.equals(whole, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    return -1;
  }
}
