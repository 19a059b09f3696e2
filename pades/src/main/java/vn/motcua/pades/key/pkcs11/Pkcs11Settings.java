package vn.motcua.pades.key.pkcs11;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where a token is and how much it bears.
 *
 * @param library the PKCS#11 library of its maker
 * @param sessions how many signatures it makes at once: the limit of the token, not of this machine
 * @param patience how long a signature waits for its turn
 */
public record Pkcs11Settings(Path library, Slot slot, int sessions, Duration patience) {

  /** The token's slot, by number or by place in the library's list. */
  public record Slot(String setting, long number) {

    /** By the slot's number (CK_SLOT_ID). */
    public static Slot id(long number) {
      return new Slot("slot", number);
    }

    /** By its place in the list of slots, from 0. */
    public static Slot place(int index) {
      return new Slot("slotListIndex", index);
    }
  }

  record Place(Path library, Slot slot) {}

  public Pkcs11Settings {
    if (sessions < 1) {
      throw new IllegalArgumentException("a token needs at least one session");
    }
    if (library.toString().contains("\"") || library.toString().contains("\n")) {
      throw new IllegalArgumentException("not the path of a library: " + library);
    }
    library = library.toAbsolutePath();
  }

  /** What a process can be logged in at only once. */
  Place place() {
    return new Place(library, slot);
  }

  /** The provider's configuration; logging out frees the token's sessions for the next provider. */
  String configuration() {
    return """
    --name = motcua
    library = "%s"
    %s = %d
    destroyTokenAfterLogout = true
    """
        .formatted(library, slot.setting(), slot.number());
  }
}
