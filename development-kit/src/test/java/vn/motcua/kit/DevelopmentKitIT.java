package vn.motcua.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.kit.inbox.Inbox;

class DevelopmentKitIT {
  @TempDir Path folder;

  @Test
  void standsInForTheWholeOutsideWorldSurvivesARestartAndLetsNoSecondKitIn() {
    var settings = KitSettings.in(folder).withPorts(KitPorts.free());
    try (var kit = DevelopmentKit.start(settings)) {
      assertThat(kit.login().login("vanthu.lb", "motcua").accessToken()).isNotEmpty();
      for (var owner :
          List.of("p-1004", "p-1005", "p-2004", "p-2005", "agency-H26.107", "agency-H26.170")) {
        assertThat(kit.keyFile(owner)).isNotEmptyFile();
        assertThat(kit.imageFile(owner)).isNotEmptyFile();
      }
      assertThat(kit.trustFile()).isNotEmptyFile();
    }
    try (var kit = DevelopmentKit.start(settings)) {
      assertThat(kit.login().login("operator", "motcua").accessToken()).isNotEmpty();
      assertThatThrownBy(() -> DevelopmentKit.start(settings))
          .hasMessageContaining("Another development kit");
    }
  }

  @Test
  void saysWhichPortIsTakenAndLeavesNothingRunning() throws Exception {
    try (var taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      var ports = new KitPorts(0, taken.getLocalPort(), 0, 0, 0);
      assertThatThrownBy(() -> DevelopmentKit.start(KitSettings.in(folder).withPorts(ports)))
          .hasMessageContaining(
              "page of sent messages cannot listen on port " + taken.getLocalPort());
    }
    // The inbox was opened before the page failed: it can be opened again.
    Inbox.open(folder.resolve("messages.jsonl")).close();
  }
}
