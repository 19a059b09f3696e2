package vn.motcua.pades.cos;

/**
 * An object with a number; for a stream, also where its raw bytes lie.
 *
 * @param start offset of its first digit
 * @param end offset after the line feed of {@code endobj}
 * @param streamStart offset of the raw bytes, or -1 when it is no stream
 */
public record IndirectObject(
    int number, int start, int end, Cos value, int streamStart, int streamLength) {

  public boolean isStream() {
    return streamStart >= 0;
  }
}
