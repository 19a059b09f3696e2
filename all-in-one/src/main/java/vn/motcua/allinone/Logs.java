package vn.motcua.allinone;

import java.io.IOException;
import java.nio.file.Files;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** One log for everything that runs in this JVM, in the folder of the installation. */
public final class Logs {

  private Logs() {}

  /**
   * Before anything logs: names the file, and keeps each Spring application from making its own.
   */
  public static void to(Home home) throws IOException {
    Files.createDirectories(home.log().getParent());
    System.setProperty("motcua.log", home.log().toString());
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    System.setProperty("logback.configurationFile", "motcua-logback.xml");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
