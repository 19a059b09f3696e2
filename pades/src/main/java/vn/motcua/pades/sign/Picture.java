package vn.motcua.pades.sign;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import vn.motcua.pades.Answer;
import vn.motcua.pades.Layer;
import vn.motcua.pades.PictureRefusal;
import vn.motcua.pades.PictureWarning;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.layer.EncodedPicture;

/**
 * A transparent PNG of a handwritten signature or a seal (NĐ 30/2020/NĐ-CP, Annex I), encoded for
 * PDF once and remembered by its SHA-256.
 */
public final class Picture {
  private static final int LARGEST_FILE = 4 << 20;
  private static final int MOST_PIXELS = 4_000_000;
  private static final int MOST_REMEMBERED = 256;
  private static final int COARSE_SIGNATURE = 150;
  private static final int COARSE_SEAL = 200;
  private static final Map<String, Picture> KNOWN = new LinkedHashMap<>();

  private final String sha256;
  private final EncodedPicture encoded;
  private final Ink ink;

  private Picture(String sha256, EncodedPicture encoded, Ink ink) {
    this.sha256 = sha256;
    this.encoded = encoded;
    this.ink = ink;
  }

  /** Checks and encodes a PNG; the same bytes are encoded only once. */
  public static Answer<Picture> png(byte[] file) {
    if (file.length > LARGEST_FILE) {
      return Answer.refuse(PictureRefusal.TOO_LARGE);
    }
    String sha256 = Digests.sha256Hex(file, file.length);
    synchronized (KNOWN) {
      Picture known = KNOWN.get(sha256);
      if (known != null) {
        return Answer.accept(known);
      }
    }
    return decode(file).then(image -> picture(sha256, image));
  }

  private static Answer<Picture> picture(String sha256, BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, new int[width * height], 0, width);
    Ink ink = Ink.of(pixels);
    if (ink.opaque()) {
      return Answer.refuse(PictureRefusal.NOT_TRANSPARENT);
    }
    return ink.blank()
        ? Answer.refuse(PictureRefusal.BLANK)
        : Answer.accept(remember(new Picture(sha256, encode(width, height, pixels), ink)));
  }

  /** What is odd about the picture for this layer: its colour, its resolution. */
  public List<PictureWarning> warnings(Layer layer) {
    List<PictureWarning> warnings = new ArrayList<>();
    boolean person = layer == Layer.PERSON;
    if (!(person ? ink.isBlue() : ink.isRed())) {
      warnings.add(person ? PictureWarning.NOT_BLUE : PictureWarning.NOT_RED);
    }
    if (encoded.width() < (person ? COARSE_SIGNATURE : COARSE_SEAL)) {
      warnings.add(PictureWarning.COARSE);
    }
    return List.copyOf(warnings);
  }

  /** Lower-case hexadecimal SHA-256 of the PNG file. */
  public String sha256() {
    return sha256;
  }

  /** As PDF wants it, for other packages of this library. */
  public EncodedPicture encoded() {
    return encoded;
  }

  private static Picture remember(Picture picture) {
    synchronized (KNOWN) {
      if (KNOWN.size() >= MOST_REMEMBERED) {
        KNOWN.remove(KNOWN.keySet().iterator().next());
      }
      KNOWN.put(picture.sha256, picture);
    }
    return picture;
  }

  private static Answer<BufferedImage> decode(byte[] file) {
    if (!PngHeader.isSound(file)) {
      return Answer.refuse(PictureRefusal.NOT_A_PNG);
    }
    if (PngHeader.pixels(file) > MOST_PIXELS) {
      return Answer.refuse(PictureRefusal.TOO_LARGE);
    }
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
      if (image == null) {
        return Answer.refuse(PictureRefusal.NOT_A_PNG);
      }
      return image.getColorModel().hasAlpha()
          ? Answer.accept(image)
          : Answer.refuse(PictureRefusal.NOT_TRANSPARENT);
    } catch (IOException | RuntimeException damaged) {
      return Answer.refuse(PictureRefusal.NOT_A_PNG);
    }
  }

  private static EncodedPicture encode(int width, int height, int[] pixels) {
    byte[] rgb = new byte[pixels.length * 3];
    byte[] alpha = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      int pixel = pixels[i] >>> 24 == 0 ? 0 : pixels[i];
      alpha[i] = (byte) (pixel >>> 24);
      rgb[3 * i] = (byte) (pixel >> 16);
      rgb[3 * i + 1] = (byte) (pixel >> 8);
      rgb[3 * i + 2] = (byte) pixel;
    }
    return new EncodedPicture(width, height, deflate(rgb), deflate(alpha));
  }

  private static byte[] deflate(byte[] plain) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(plain);
      deflater.finish();
      byte[] room = new byte[plain.length + plain.length / 1000 + 64];
      int length = deflater.deflate(room);
      return java.util.Arrays.copyOf(room, length);
    }
  }
}
