package vn.motcua.pades.key.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.pades.key.CertificateHash;
import vn.motcua.pades.sign.KeyAccess;
import vn.motcua.pades.sign.SigningKey;

/** Tokens of SoftHSM, made with its own tool; the library reads its settings once a process. */
final class SoftHsm {
  static final String PIN = "12345678";
  private static final Pattern SLOT = Pattern.compile("slot (\\d+)");
  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib/softhsm/libsofthsm2.so"),
          Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
          Path.of("/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so"));

  private final Path library;
  private final Path folder;

  private SoftHsm(Path library, Path folder) {
    this.library = library;
    this.folder = folder;
  }

  /** Why there is none; empty when there is. */
  static Optional<String> missing() {
    if (LIBRARIES.stream().noneMatch(Files::isReadable)) {
      return Optional.of("SoftHSM's library is not installed here (package softhsm2)");
    }
    return Stream.of("softhsm2-util", "pkcs11-tool")
        .filter(tool -> !installed(tool))
        .map(tool -> tool + " is not installed here (packages softhsm2, opensc)")
        .findFirst()
        .or(() ->
            System.getenv("SOFTHSM2_CONF") == null
                ? Optional.of("SOFTHSM2_CONF is not set: run with Maven's failsafe")
                : Optional.empty());
  }

  /** Empties the folder that SOFTHSM2_CONF names and writes the settings. */
  static SoftHsm fresh() {
    try {
      Path settings = Path.of(System.getenv("SOFTHSM2_CONF"));
      Path folder = settings.resolveSibling("run-" + ProcessHandle.current().pid());
      Files.createDirectories(folder);
      Files.writeString(
          settings,
          "directories.tokendir = %s%nobjectstore.backend = file%nlog.level = ERROR%n"
              .formatted(folder));
      Path library = LIBRARIES.stream().filter(Files::isReadable).findFirst().orElseThrow();
      return new SoftHsm(library, folder);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** A new token; answers its slot. */
  Pkcs11Settings.Slot token(String label) {
    String said =
        run(
            "softhsm2-util",
            "--init-token",
            "--free",
            "--label",
            label,
            "--so-pin",
            PIN,
            "--pin",
            PIN);
    Matcher slot = SLOT.matcher(said);
    assertThat(slot.find()).as(said).isTrue();
    return Pkcs11Settings.Slot.id(Long.parseLong(slot.group(1)));
  }

  /** Puts a key and its certificate into a token. */
  CertificateHash put(String token, String id, SigningKey key) {
    try {
      byte[] secret = KeyAccess.privateKey(key).getEncoded();
      String pem =
          "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
              .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(secret));
      Path keyFile = Files.writeString(folder.resolve("key.pem"), pem);
      Path certificate =
          Files.write(folder.resolve("key.der"), key.signer().certificate().getEncoded());
      run(
          "softhsm2-util",
          "--import",
          keyFile.toString(),
          "--token",
          token,
          "--label",
          id,
          "--id",
          id,
          "--pin",
          PIN);
      run(
          "pkcs11-tool",
          "--module",
          library.toString(),
          "--token-label",
          token,
          "--login",
          "--pin",
          PIN,
          "--write-object",
          certificate.toString(),
          "--type",
          "cert",
          "--id",
          id,
          "--label",
          id);
      Files.delete(keyFile);
      return CertificateHash.of(key.signer().certificate());
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  Path library() {
    return library;
  }

  private static String run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor()).as("%s: %s", Arrays.toString(command), said).isZero();
      return said;
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static boolean installed(String tool) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
