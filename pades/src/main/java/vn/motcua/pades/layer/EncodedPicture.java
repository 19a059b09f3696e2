package vn.motcua.pades.layer;

/**
 * A picture as PDF wants it: Flate-compressed RGB and its Flate-compressed soft mask.
 *
 * @param width pixels
 * @param height pixels
 */
@SuppressWarnings("ArrayRecordComponent")
public record EncodedPicture(int width, int height, byte[] rgb, byte[] alpha) {}
