package vn.motcua.paper.font;

import java.util.Arrays;
import java.util.List;

/** A text ready to be set: each letter with its face and width, all of one size. Immutable. */
public final class Letters {
  private final int[] codePoints;
  private final Face[] faces;
  private final double[] advances;
  private final double size;

  /** Letters of one face. */
  public Letters(int[] codePoints, Face face, double size) {
    this.codePoints = codePoints.clone();
    this.faces = new Face[codePoints.length];
    this.advances = new double[codePoints.length];
    this.size = size;
    Arrays.fill(faces, face);
    for (var i = 0; i < codePoints.length; i++) {
      advances[i] = face.file().advance(codePoints[i]) * size / 1000;
    }
  }

  private Letters(int[] codePoints, Face[] faces, double[] advances, double size) {
    this.codePoints = codePoints;
    this.faces = faces;
    this.advances = advances;
    this.size = size;
  }

  /** Several stretches as one; they have the same size. */
  public static Letters joined(List<Letters> parts, double size) {
    var total = parts.stream().mapToInt(Letters::length).sum();
    var whole = new Letters(new int[total], new Face[total], new double[total], size);
    var at = 0;
    for (var part : parts) {
      System.arraycopy(part.codePoints, 0, whole.codePoints, at, part.length());
      System.arraycopy(part.faces, 0, whole.faces, at, part.length());
      System.arraycopy(part.advances, 0, whole.advances, at, part.length());
      at += part.length();
    }
    return whole;
  }

  public int length() {
    return codePoints.length;
  }

  public double size() {
    return size;
  }

  public int codePoint(int index) {
    return codePoints[index];
  }

  public Face face(int index) {
    return faces[index];
  }

  /** Width in points. */
  public double advance(int index) {
    return advances[index];
  }

  /** A space, breaking or not. */
  public boolean isSpace(int index) {
    return codePoints[index] == ' ' || codePoints[index] == '\u00a0';
  }

  /** Width of a stretch in points. */
  public double width(int from, int to) {
    var width = 0.0;
    for (var i = from; i < to; i++) {
      width += advances[i];
    }
    return width;
  }
}
