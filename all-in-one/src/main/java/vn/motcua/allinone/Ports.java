package vn.motcua.allinone;

/**
 * Every port of an installation, on the loopback interface.
 *
 * @param offset added to each
 */
public record Ports(int offset) {

  public Ports {
    if (offset < 0 || offset > 30_000) {
      throw new IllegalArgumentException("MOTCUA_PORT_OFFSET goes from 0 to 30000, not " + offset);
    }
  }

  /** The offset that the launcher names. */
  public static Ports fromLauncher() {
    return new Ports(Integer.getInteger("motcua.port-offset", 0));
  }

  public int intake() {
    return 8081 + offset;
  }

  public int routing() {
    return 8082 + offset;
  }

  public int signing() {
    return 8083 + offset;
  }

  public int notification() {
    return 8084 + offset;
  }

  public int identity() {
    return 8085 + offset;
  }

  public int kitPage() {
    return 8086 + offset;
  }

  public int kitAuthority() {
    return 8087 + offset;
  }

  public int kafka() {
    return 19_092 + offset;
  }

  /** Value of {@code bootstrap.servers}. */
  String bootstrapServers() {
    return "127.0.0.1:" + kafka();
  }

  int kafkaController() {
    return 19_093 + offset;
  }

  int mongod() {
    return 27_117 + offset;
  }

  int smtp() {
    return 2525 + offset;
  }

  int smpp() {
    return 2775 + offset;
  }

  /** Address of a port over HTTP. */
  public String http(int port) {
    return "http://127.0.0.1:" + port;
  }
}
