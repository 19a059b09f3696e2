package vn.motcua.allinone;

import java.nio.file.Path;

/** The folder in which one installation keeps all of its state ({@code .motcua/}). */
public record Home(Path root) {

  /** The folder that the launcher names, else {@code .motcua} here. */
  public static Home fromLauncher() {
    return new Home(Path.of(System.getProperty("motcua.home", ".motcua")).toAbsolutePath());
  }

  Path mongo() {
    return root.resolve("mongo");
  }

  Path kafka() {
    return root.resolve("kafka");
  }

  Path kit() {
    return root.resolve("kit");
  }

  /** Log of everything. */
  public Path log() {
    return root.resolve("logs/motcua.log");
  }

  /** Accounts on the broker; its owner's alone. */
  Path accounts() {
    return root.resolve("accounts");
  }

  Path lock() {
    return root.resolve("motcua.lock");
  }

  Path pid() {
    return root.resolve("motcua.pid");
  }

  /** Where a demo leaves its papers unless told otherwise. */
  public Path demo() {
    return root.resolve("demo");
  }
}
