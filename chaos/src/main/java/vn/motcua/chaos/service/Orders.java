package vn.motcua.chaos.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What the parent tells a child on its standard input; its end is the order to end. */
final class Orders {

  private Orders() {}

  /** Returns when the parent closed the input, or is gone. */
  static void obey(Consumer<String> order) {
    try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        order.accept(line);
      }
    } catch (IOException gone) {
      order.accept("");
    }
  }
}
