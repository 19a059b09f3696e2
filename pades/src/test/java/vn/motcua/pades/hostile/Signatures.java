package vn.motcua.pades.hostile;

import vn.motcua.pades.cos.CanonicalPdf;

/** Where signatures are in the files of the stage, and edits of their dictionaries in place. */
final class Signatures {
  private Signatures() {}

  /** Object number of the newest signature or timestamp: the last object of its revision. */
  static int newest(byte[] file) {
    return CanonicalPdf.read(file).sections().getLast().objects().getLast().number();
  }

  /** The text from {@code key} to the end of its value, in the newest signature dictionary. */
  static String entry(byte[] file, String key) {
    String text = Stage.latin1(file);
    int at = text.lastIndexOf("/Contents<");
    int object = text.lastIndexOf(" 0 obj", at);
    int start = text.indexOf(key, object);
    int end =
        switch (text.charAt(start + key.length())) {
          case '[' -> text.indexOf(']', start) + 1;
          case '<' -> text.indexOf('>', start) + 1;
          default -> text.indexOf('/', start + key.length() + 1);
        };
    return text.substring(start, end);
  }

  /** The file with an entry of the newest signature replaced, all else at its place if possible. */
  static byte[] edited(byte[] file, String key, String replacement) {
    String text = Stage.latin1(file);
    String entry = entry(file, key);
    int at = text.lastIndexOf(entry);
    String padded = replacement + " ".repeat(Math.max(0, entry.length() - replacement.length()));
    return Stage.bytes(text.substring(0, at) + padded + text.substring(at + entry.length()));
  }
}
