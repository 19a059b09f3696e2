package vn.motcua.kit;

/** The ports of the kit, all on the loopback address; 0 = any free one. */
public record KitPorts(int identity, int page, int authority, int smtp, int smpp) {

  /** 8085, 8086, 8087, 2525 and 2775, each moved by the offset. */
  public static KitPorts standard(int offset) {
    return new KitPorts(8085 + offset, 8086 + offset, 8087 + offset, 2525 + offset, 2775 + offset);
  }

  /** Any free ports, for tests. */
  public static KitPorts free() {
    return new KitPorts(0, 0, 0, 0, 0);
  }
}
