package vn.motcua.pades.sign;

/**
 * What a picture's visible parts look like.
 *
 * @param red mean of the visible parts, weighted with how opaque they are, 0 to 255
 * @param opaque whether nothing shines through anywhere
 * @param blank whether there is nothing to be seen
 */
record Ink(double red, double green, double blue, boolean opaque, boolean blank) {
  /** How much one colour must stand out, of 255. */
  private static final double CLEARLY = 25;

  static Ink of(int[] pixels) {
    double red = 0;
    double green = 0;
    double blue = 0;
    long weight = 0;
    boolean opaque = true;
    for (int pixel : pixels) {
      int alpha = pixel >>> 24;
      opaque &= alpha == 255;
      weight += alpha;
      red += alpha * (pixel >> 16 & 255);
      green += alpha * (pixel >> 8 & 255);
      blue += alpha * (pixel & 255);
    }
    double whole = Math.max(1, weight);
    return new Ink(red / whole, green / whole, blue / whole, opaque, weight == 0);
  }

  boolean isBlue() {
    return blue - red > CLEARLY && blue - green > CLEARLY / 2;
  }

  boolean isRed() {
    return red - blue > CLEARLY && red - green > CLEARLY;
  }
}
