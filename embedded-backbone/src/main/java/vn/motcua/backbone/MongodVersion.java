package vn.motcua.backbone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** The version of mongod that wrote a data folder; only neighbours may open it. */
record MongodVersion(int major, int minor) {

  private static final Pattern VERSION = Pattern.compile("v?(\\d+)\\.(\\d+)");

  /** Refuses, in words, a program that cannot open what another version wrote. */
  static void guard(MongodSettings settings) throws IOException {
    var program = of(settings);
    if (Files.exists(settings.versionFile())) {
      var writer = parse(Files.readString(settings.versionFile()));
      if (!program.opens(writer)) {
        throw new BackboneException(
            "dữ liệu trong %s do MongoDB %s ghi, MongoDB %s không mở được: hãy dùng phiên bản đó, hoặc"
                    .formatted(settings.folder(), writer, program)
                + " chuyển dữ liệu bằng mongodump.",
            "the data folder %s was written by MongoDB %s, which MongoDB %s cannot open: use that"
                    .formatted(settings.folder(), writer, program)
                + " version, or move the data with mongodump.");
      }
    }
    Files.writeString(settings.versionFile(), program.toString());
  }

  static MongodVersion parse(String text) {
    var found = VERSION.matcher(text);
    if (!found.find()) {
      throw new BackboneException(
          "đây không phải phiên bản MongoDB: " + text.strip(),
          "this is no version of MongoDB: " + text.strip());
    }
    return new MongodVersion(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
  }

  /** Whether this version opens what {@code writer} wrote: the same, or the next major one. */
  boolean opens(MongodVersion writer) {
    return major == writer.major ? minor >= writer.minor : major == writer.major + 1;
  }

  private static MongodVersion of(MongodSettings settings) throws IOException {
    var process =
        new ProcessBuilder(settings.binary().toString(), "--version")
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!output.contains("db version")) {
      var said = output.lines().findFirst().orElse("");
      throw new BackboneException(
          "%s không chạy được ở đây. %s".formatted(settings.binary(), said),
          "%s does not run here. %s".formatted(settings.binary(), said));
    }
    return parse(output);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
